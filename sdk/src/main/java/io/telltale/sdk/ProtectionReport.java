/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is protected in one instance of OpenTelemetry, as far as it could be seen. Immutable.
 *
 * @param spans how spans leave
 * @param logs how log records leave
 * @param registeredErrors how many errors are declared
 */
public record ProtectionReport(Signal spans, Signal logs, int registeredErrors) {

  /** How much of what leaves is masked. */
  public enum Level {
    /** Everything that was seen to leave. */
    FULL,
    /** Some of it: what exactly, the signals say. */
    PARTIAL,
    /** Only what Telltale's own tracer records. */
    NOT_PROTECTED
  }

  /**
   * One kind of telemetry.
   *
   * @param exported whether there is any exporter for it
   * @param hook whether the SDK asks Telltale when anybody records an exception
   * @param masked the exporters that get masked data only
   * @param unmasked the exporters that get data as it was recorded
   * @param queue what stands in front of the exporters, or "unknown"
   * @param unknown other processors, of which nobody can tell from outside whether they export
   */
  public record Signal(
      boolean exported,
      boolean hook,
      List<String> masked,
      List<String> unmasked,
      String queue,
      List<String> unknown) {

    /** Copies the lists. */
    public Signal {
      masked = List.copyOf(masked);
      unmasked = List.copyOf(unmasked);
      unknown = List.copyOf(unknown);
      requireNonNull(queue, "queue");
    }

    /** Returns how much of it is masked: FULL only where all of it could be seen. */
    public Level level() {
      if (!exported || (!masked.isEmpty() && unmasked.isEmpty() && unknown.isEmpty())) {
        return Level.FULL;
      }
      return hook || !masked.isEmpty() ? Level.PARTIAL : Level.NOT_PROTECTED;
    }
  }

  /** Returns how much of all that leaves is masked: FULL only if every signal is. */
  public Level level() {
    Level ofSpans = spans.level();
    Level ofLogs = logs.level();
    if (ofSpans == ofLogs) {
      return ofSpans;
    }
    boolean spansDecide = !logs.exported();
    boolean logsDecide = !spans.exported();
    return spansDecide ? ofSpans : logsDecide ? ofLogs : Level.PARTIAL;
  }

  @Override
  public String toString() {
    return level()
        + " [spans: "
        + told(spans)
        + "; logs: "
        + told(logs)
        + "; declared errors: "
        + registeredErrors
        + "]";
  }

  private static String told(Signal signal) {
    if (!signal.exported()) {
      return "not exported";
    }
    StringBuilder text = new StringBuilder(signal.level().toString());
    text.append(", hook ").append(signal.hook() ? "on" : "off");
    text.append(", masked ").append(signal.masked());
    text.append(", unmasked ").append(signal.unmasked());
    text.append(", queue ").append(signal.queue());
    if (!signal.unknown().isEmpty()) {
      text.append(", not looked into ").append(signal.unknown());
    }
    return text.toString();
  }
}

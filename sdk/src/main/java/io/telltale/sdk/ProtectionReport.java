/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.sdk.internal.protection.Findings;
import io.telltale.sdk.internal.protection.SignalFindings;
import java.util.List;

/**
 * What is protected in one instance of OpenTelemetry, as far as it was seen: where spans, log
 * records and metrics leave, and how the canary that was sent arrived there. Immutable. {@link
 * #toString()} is one line for people.
 */
public final class ProtectionReport {

  /** How much of what leaves is masked. */
  public enum Level {
    /** All of it was seen to be masked, and there are declared errors. */
    FULL,
    /** Some of it, or all of it as far as could be seen: what is missing, the reasons say. */
    PARTIAL,
    /** Only what Telltale's own tracer records. */
    NOT_PROTECTED
  }

  /** How a canary arrived at an exporter. */
  public enum Arrival {
    /** Telltale masked it, right in front of the exporter. */
    MASKED,
    /** As it was recorded: nothing of Telltale's stands in front of the exporter. */
    RAW,
    /** Not at all, or not in time, or none was sent. */
    NOT_SEEN
  }

  /** An exporter, or something else that gets telemetry. Immutable. */
  public static final class Exporter {

    private final String name;
    private final Arrival canary;

    Exporter(SignalFindings.Exporter found) {
      this.name = found.name();
      this.canary = found.canary();
    }

    /** Returns the name of its class. */
    public String name() {
      return name;
    }

    /** Returns how the canary arrived. */
    public Arrival canary() {
      return canary;
    }

    @Override
    public String toString() {
      return name
          + switch (canary) {
            case MASKED -> " masked";
            case RAW -> " RAW";
            case NOT_SEEN -> " not seen";
          };
    }
  }

  private final Findings found;
  private final SignalReport spans;
  private final SignalReport logs;
  private final SignalReport metrics;

  ProtectionReport(Findings found) {
    this.found = found;
    this.spans = new SignalReport(found.spans());
    this.logs = new SignalReport(found.logs());
    this.metrics = new SignalReport(found.metrics());
  }

  /** Returns how much of all that leaves is masked. */
  public Level level() {
    return found.level();
  }

  /**
   * Returns why the level is not {@link Level#FULL}: for each reason a sentence that says what was
   * seen and what to do. Empty if the level is FULL.
   */
  public List<String> reasons() {
    return found.reasons();
  }

  /** Returns how spans leave. */
  public SignalReport spans() {
    return spans;
  }

  /** Returns how log records leave. */
  public SignalReport logs() {
    return logs;
  }

  /** Returns how metrics leave. */
  public SignalReport metrics() {
    return metrics;
  }

  /** Returns how many errors are declared, as far as they are loaded with this copy of Telltale. */
  public int declaredErrors() {
    return found.errors().count();
  }

  /** Returns the level, what was seen, and the reasons, in one line. */
  @Override
  public String toString() {
    return level()
        + " [spans: "
        + spans
        + "; logs: "
        + logs
        + "; metrics: "
        + metrics
        + "; declared errors: "
        + declaredErrors()
        + "]"
        + (reasons().isEmpty() ? "" : " because " + String.join("; ", reasons()));
  }
}

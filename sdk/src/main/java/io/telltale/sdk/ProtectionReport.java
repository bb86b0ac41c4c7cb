/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.sdk.data.CanaryArrival;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.protection.Findings;
import io.telltale.sdk.internal.protection.SignalFindings;
import java.util.List;

/**
 * What is protected in one instance of OpenTelemetry, as far as Telltale could see: where spans,
 * log records and metrics leave, and how the canary arrived there. Immutable. {@link #toString()}
 * is one line for people.
 */
public final class ProtectionReport {

  /** An exporter, or something else that gets telemetry. Immutable. */
  public static final class Exporter {

    private final String name;
    private final CanaryArrival canary;

    Exporter(SignalFindings.Exporter found) {
      this.name = found.name();
      this.canary = found.canary();
    }

    /** Returns the name of its class. */
    public String name() {
      return name;
    }

    /** Returns how the canary arrived. */
    public CanaryArrival canary() {
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

  /** How spans, log records or metrics leave one instance of OpenTelemetry. Immutable. */
  public static final class Signal {

    private final SignalFindings found;
    private final List<Exporter> exporters;

    Signal(SignalFindings found) {
      this.found = found;
      this.exporters = found.exporters().stream().map(Exporter::new).toList();
    }

    /**
     * Returns how much of it is masked. It is FULL only if the canary arrived masked everywhere,
     * and if the SDK asks Telltale about exceptions, if it can.
     */
    public ProtectionLevel level() {
      return found.level();
    }

    /** Returns whether anything leaves, as far as Telltale could see. */
    public boolean exported() {
      return found.exported();
    }

    /** Returns the exporters that get it, and how the canary arrived there. */
    public List<Exporter> exporters() {
      return exporters;
    }

    /**
     * Returns the classes of those parts of the SDK that may export, but do not show it from
     * outside.
     */
    public List<String> notLookedInto() {
      return found.unknown();
    }

    /** Returns the classes of the queues in front of the exporters. */
    public List<String> queues() {
      return found.queues();
    }

    /** Returns whether the SDK asks Telltale when anybody records an exception. */
    public boolean hook() {
      return found.hook().isOn();
    }

    @Override
    public String toString() {
      if (!exported()) {
        return "not exported";
      }
      StringBuilder text = new StringBuilder(level().toString());
      if (!exporters.isEmpty()) {
        text.append(' ').append(exporters);
      }
      if (!queues().isEmpty()) {
        text.append(" behind ").append(queues());
      }
      if (!notLookedInto().isEmpty()) {
        text.append(", not looked into ").append(notLookedInto());
      }
      return text.append(
              switch (found.hook()) {
                case ON -> ", hook on";
                case IN_SAMPLED_TRACES -> ", hook on in sampled traces";
                case OFF -> ", hook off";
                case NOT_IN_SDK ->
                    ", no hook in this version of OpenTelemetry (telemetry that leaves before an"
                        + " exception that somebody else recorded is not masked)";
                case NO_EXEMPLARS -> ", no exemplars";
                case NONE -> "";
              })
          .toString();
    }
  }

  private final Findings found;
  private final Signal spans;
  private final Signal logs;
  private final Signal metrics;

  ProtectionReport(Findings found) {
    this.found = found;
    this.spans = new Signal(found.spans());
    this.logs = new Signal(found.logs());
    this.metrics = new Signal(found.metrics());
  }

  /** Returns how much of all that leaves is masked. */
  public ProtectionLevel level() {
    return found.level();
  }

  /**
   * Returns why the level is not {@link ProtectionLevel#FULL}: for each reason a sentence that says
   * what was seen and what to do. Empty if the level is FULL.
   */
  public List<String> reasons() {
    return found.reasons();
  }

  /** Returns how spans leave. */
  public Signal spans() {
    return spans;
  }

  /** Returns how log records leave. */
  public Signal logs() {
    return logs;
  }

  /** Returns how metrics leave. */
  public Signal metrics() {
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

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.telltale.sdk.data.CanaryArrival;
import io.telltale.sdk.data.ProtectionLevel;
import java.util.List;

/**
 * How one kind of telemetry leaves.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param exporters what gets it
 * @param queues the classes of what stands in front of them
 * @param unknown the classes of what could not be looked into
 * @param hook whether the SDK asks Telltale when anybody records an exception
 */
public record SignalFindings(
    List<Exporter> exporters, List<String> queues, List<String> unknown, Hook hook) {

  /** What is found where nothing leaves. */
  static final SignalFindings NOTHING_LEAVES =
      new SignalFindings(List.of(), List.of(), List.of(), Hook.NONE);

  /**
   * What gets telemetry.
   *
   * @param name the name of its class
   * @param canary how the canary arrived
   */
  public record Exporter(String name, CanaryArrival canary) {}

  /** Copies the lists. */
  public SignalFindings {
    exporters = List.copyOf(exporters);
    queues = List.copyOf(queues);
    unknown = List.copyOf(unknown);
  }

  /** Returns whether anything leaves, as far as could be seen. */
  public boolean exported() {
    return !exporters.isEmpty() || !unknown.isEmpty();
  }

  /** Returns how much of it is masked: FULL only where the canary arrived masked everywhere. */
  public ProtectionLevel level() {
    if (unknown.isEmpty()
        && arrived(CanaryArrival.MASKED) == exporters.size()
        && !lacksHook()
        && !dropsExceptions()
        && !lacksExemplars()) {
      return ProtectionLevel.FULL;
    }
    return hook.isOn() || arrived(CanaryArrival.RAW) < exporters.size()
        ? ProtectionLevel.PARTIAL
        : ProtectionLevel.NOT_PROTECTED;
  }

  /**
   * Returns whether some of it is masked, and what leaves before an exception does is not: the hook
   * could have told its values.
   */
  boolean lacksHook() {
    return hook == Hook.OFF && arrived(CanaryArrival.MASKED) > 0;
  }

  /** Returns whether nobody learns of exceptions in unsampled traces, whose log lines leave. */
  boolean dropsExceptions() {
    return hook == Hook.IN_SAMPLED_TRACES && arrived(CanaryArrival.MASKED) > 0;
  }

  /** Returns whether some metrics are masked, and nothing tells to which traces they belong. */
  boolean lacksExemplars() {
    return hook == Hook.NO_EXEMPLARS && arrived(CanaryArrival.MASKED) > 0;
  }

  private long arrived(CanaryArrival arrival) {
    return exporters.stream().filter(exporter -> exporter.canary() == arrival).count();
  }

  boolean isFull() {
    return level() == ProtectionLevel.FULL;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.sdk.ProtectionReport.Exporter;
import io.telltale.sdk.ProtectionReport.Level;
import io.telltale.sdk.internal.protection.SignalFindings;
import java.util.List;

/** How spans, log records or metrics leave one instance of OpenTelemetry. Immutable. */
public final class SignalReport {

  private final SignalFindings found;
  private final List<Exporter> exporters;

  SignalReport(SignalFindings found) {
    this.found = found;
    this.exporters = found.exporters().stream().map(Exporter::new).toList();
  }

  /** Returns how much of it is masked: FULL only where the canary arrived masked everywhere. */
  public Level level() {
    return found.level();
  }

  /** Returns whether anything leaves, as far as could be seen. */
  public boolean exported() {
    return found.exported();
  }

  /** Returns what gets it, and how the canary arrived there. */
  public List<Exporter> exporters() {
    return exporters;
  }

  /**
   * Returns the classes of those parts of the SDK of which nobody can tell from outside whether
   * they export.
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
    return found.hook();
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
    return text.append(", hook ").append(hook() ? "on" : "off").toString();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.actuator;

import io.telltale.sdk.HostSupport;
import io.telltale.sdk.ProtectionReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The report that was made last. Health and information are asked for every few seconds, and a
 * report sends a canary through everything: so the first who asks makes one, and from then on only
 * who asks the endpoint.
 *
 * <p>Safe for concurrent use.
 */
final class LastReport {

  private final ObjectProvider<ProtectionReport> reports;
  private @Nullable ProtectionReport last;

  LastReport(ObjectProvider<ProtectionReport> reports) {
    this.reports = reports;
  }

  /** Sends a canary, and returns what became of it. */
  synchronized ProtectionReport renew() {
    ProtectionReport report = reports.getObject();
    last = report;
    return report;
  }

  /** Returns the last report. */
  synchronized ProtectionReport get() {
    return last == null ? renew() : last;
  }

  /**
   * Returns the level, its reasons, and how many errors are declared: no value of any exception.
   */
  Map<String, Object> summary() {
    ProtectionReport report = get();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("protection", report.level().name());
    if (!report.reasons().isEmpty()) {
      summary.put("reasons", report.reasons());
    }
    summary.put("declaredErrors", report.declaredErrors());
    summary.put("counters", HostSupport.counters());
    return summary;
  }
}

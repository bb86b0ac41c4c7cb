/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import io.telltale.catalogue.internal.model.Place;
import java.util.EnumMap;
import java.util.Map;

/** Findings for people at a console. */
final class TextReport {

  private TextReport() {}

  static String write(Report report) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : report.findings()) {
      Rule rule = finding.rule();
      out.append(finding.level().word()).append(' ').append(rule.id());
      out.append(rule.verdict().isEmpty() ? "" : " (" + rule.verdict() + ")").append(": ");
      out.append(finding.message()).append('\n');
      for (Place place : finding.places()) {
        out.append("    ").append(place.text()).append('\n');
      }
      if (!rule.remedy().isEmpty()) {
        out.append("    remedy: ").append(rule.remedy()).append('\n');
      }
      out.append('\n');
    }
    return out.append(summary(report)).append('\n').toString();
  }

  static String summary(Report report) {
    Map<Level, Long> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      counts.put(level, report.count(level));
    }
    StringBuilder out = new StringBuilder();
    counts.forEach(
        (level, count) ->
            out.append(out.isEmpty() ? "" : ", ").append(Amount.of(count, level.word())));
    return out.append(" in ").append(report.looked()).toString();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Place;

/** Findings for scripts. */
final class JsonReport {

  private static final int FORMAT = 1;

  private JsonReport() {}

  static String write(Report report) {
    ObjectNode json = Json.object().put("format", FORMAT);
    ObjectNode counts = json.putObject("counts");
    for (Level level : Level.values()) {
      counts.put(level.word(), report.count(level));
    }
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : report.findings()) {
      ObjectNode found = findings.addObject();
      found.put("rule", finding.rule().id());
      found.put("level", finding.level().word());
      if (!finding.rule().verdict().isEmpty()) {
        found.put("verdict", finding.rule().verdict());
      }
      found.put("message", finding.message());
      ArrayNode places = found.putArray("places");
      finding.places().forEach(place -> write(place, places.addObject()));
    }
    return Json.write(json);
  }

  private static void write(Place place, ObjectNode json) {
    json.put("archive", place.archive());
    if (!place.type().isEmpty()) {
      json.put("type", place.type());
    }
    if (!place.source().isEmpty()) {
      json.put("source", place.source());
    }
    if (place.line() > 0) {
      json.put("line", place.line());
    }
  }
}

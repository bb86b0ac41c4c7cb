/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Findings for pull requests: SARIF 2.1.0, the format of OASIS for what static analysis finds. */
final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  static String write(Report report) {
    ObjectNode sarif = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = sarif.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", Tool.NAME).put("version", Tool.version());
    ArrayNode rules = driver.putArray("rules");
    report.rules().forEach(rule -> rule(rule, rules.addObject()));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (Finding finding : report.findings()) {
      result(finding, report.rules().indexOf(finding.rule()), results.addObject());
    }
    return Json.write(sarif);
  }

  private static void rule(Rule rule, ObjectNode json) {
    json.put("id", rule.id());
    json.putObject("shortDescription").put("text", rule.summary());
    if (!rule.remedy().isEmpty()) {
      json.putObject("help").put("text", rule.remedy());
    }
    json.putObject("defaultConfiguration").put("level", rule.level().word());
  }

  private static void result(Finding finding, int rule, ObjectNode json) {
    json.put("ruleId", finding.rule().id()).put("ruleIndex", rule);
    json.put("level", finding.level().word());
    if (!finding.rule().verdict().isEmpty()) {
      json.putObject("properties").put("verdict", finding.rule().verdict());
    }
    json.putObject("message").put("text", plain(finding.message()));
    List<Place> places = finding.places();
    location(places.get(0), json.putArray("locations").addObject());
    if (places.size() > 1) {
      ArrayNode related = json.putArray("relatedLocations");
      for (int i = 1; i < places.size(); i++) {
        ObjectNode other = related.addObject().put("id", i);
        location(places.get(i), other);
        other.putObject("message").put("text", plain(places.get(i).text()));
      }
    }
  }

  /** A file that a reviewer has is named by its path; of any other class, the archive is. */
  private static void location(Place place, ObjectNode json) {
    ObjectNode physical = json.putObject("physicalLocation");
    boolean found = place.line() > 0;
    physical
        .putObject("artifactLocation")
        .put("uri", uri(found ? place.source() : place.archive()));
    if (found) {
      physical.putObject("region").put("startLine", place.line());
    }
    if (!place.type().isEmpty()) {
      json.putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", place.type())
          .put("kind", "type");
    }
  }

  /** Returns a reference (RFC 3986): relative paths stay so. */
  private static String uri(String path) {
    if (path.startsWith("http://") || path.startsWith("https://")) {
      return path;
    }
    try {
      String slashes = path.replace('\\', '/');
      return new URI(slashes.startsWith("/") ? "file" : null, null, slashes, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "unknown:" + Integer.toHexString(path.hashCode());
    }
  }

  /** Messages have places for arguments in braces, and links in brackets (sections 3.11.5, 6). */
  private static String plain(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("[", "\\[").replace("]", "\\]");
  }
}

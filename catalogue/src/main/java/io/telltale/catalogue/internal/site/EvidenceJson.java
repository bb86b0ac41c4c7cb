/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.evidence.Control;
import io.telltale.catalogue.internal.evidence.Evidence;
import io.telltale.catalogue.internal.evidence.Gap;
import io.telltale.catalogue.internal.evidence.Outlet;
import io.telltale.catalogue.internal.evidence.Proof;
import io.telltale.catalogue.internal.evidence.Row;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.report.Json;

/** The evidence for tools. It has no date and no path but those that were named. */
final class EvidenceJson {

  private static final int FORMAT = 1;

  private EvidenceJson() {}

  static String write(Evidence evidence) {
    ObjectNode json = Json.object().put("format", FORMAT);
    ArrayNode members = json.putArray("members");
    evidence.rows().forEach(row -> write(row, evidence.locked(), members.addObject()));
    ArrayNode outlets = json.putArray("outlets");
    for (Outlet outlet : evidence.outlets()) {
      outlets
          .addObject()
          .put("name", outlet.name())
          .put("masked", outlet.masked())
          .put("by", outlet.masking());
    }
    ObjectNode gaps = json.putObject("gaps");
    for (Gap gap : Gap.values()) {
      gaps.put(gap.id, evidence.count(gap));
    }
    return Json.write(json);
  }

  private static void write(Row row, boolean locked, ObjectNode json) {
    Member member = row.member();
    json.put("module", row.module()).put("exception", row.exception());
    ArrayNode errors = json.putArray("errors");
    row.errors().forEach(errors::add);
    json.put("member", member.name()).put("type", member.type()).put("dataClass", row.dataClass());
    json.put("mask", member.mask()).put("parts", member.parts());
    ArrayNode reaches = json.putArray("reaches");
    row.reaches().forEach(reaches::add);
    row.lock()
        .ifPresent(
            lock ->
                json.putObject("lock")
                    .put("file", lock.file())
                    .put("line", lock.number())
                    .put("text", lock.text()));
    ArrayNode tests = json.putArray("tests");
    row.proofs().forEach(proof -> write(proof, tests.addObject()));
    ArrayNode controls = json.putArray("controls");
    for (Control control : Control.of(member)) {
      controls
          .addObject()
          .put("standard", control.standard())
          .put("id", control.id())
          .put("contribution", control.contribution());
    }
    ArrayNode gaps = json.putArray("gaps");
    row.gaps(locked).forEach(gap -> gaps.add(gap.id));
  }

  private static void write(Proof proof, ObjectNode json) {
    json.put("test", proof.test()).put("method", proof.method());
    ArrayNode outlets = json.putArray("searched");
    proof.outlets().forEach(outlets::add);
  }
}

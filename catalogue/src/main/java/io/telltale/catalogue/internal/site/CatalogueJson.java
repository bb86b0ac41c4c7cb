/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.model.Note;
import io.telltale.catalogue.internal.model.Promises;
import io.telltale.catalogue.internal.read.CatalogueReader;
import io.telltale.catalogue.internal.report.Json;

/** The catalogue of all modules as JSON: each module as its own {@code errors.json} has it. */
final class CatalogueJson {

  private CatalogueJson() {}

  static String write(Catalogue catalogue) {
    ObjectNode json = Json.object().put("format", CatalogueReader.FORMAT);
    ArrayNode modules = json.putArray("modules");
    catalogue.modules().forEach(module -> write(module, modules.addObject()));
    return Json.write(json);
  }

  private static void write(ErrorModule module, ObjectNode json) {
    json.put("format", CatalogueReader.FORMAT);
    json.put("module", module.name()).put("registry", module.registry());
    ArrayNode errors = json.putArray("errors");
    module.errors().forEach(error -> write(error, errors.addObject()));
    ArrayNode exceptions = json.putArray("exceptions");
    module
        .exceptions()
        .forEach(
            exception -> {
              ObjectNode written = exceptions.addObject().put("type", exception.type());
              putIfAny("codeOf", exception.codeOf(), written);
              putIfAny("mixIn", exception.mixIn(), written);
              ArrayNode members = written.putArray("members");
              exception.members().forEach(member -> write(member, members.addObject()));
            });
  }

  private static void write(Member member, ObjectNode json) {
    json.put("name", member.name()).put("type", member.type()).put("mask", member.mask());
    json.put("inReply", member.inReply());
    if (member.parts()) {
      json.put("parts", true);
    }
    if (member.data() != Member.Data.OTHER) {
      json.put("data", member.data().name());
    }
  }

  private static void write(DeclaredError error, ObjectNode json) {
    json.put("name", error.name()).put("domain", error.domain()).put("code", error.code());
    if (error.statusFrom().isEmpty()) {
      json.put("status", error.status());
    }
    putIfAny("statusFrom", error.statusFrom(), json);
    if (error.titleFrom().isEmpty()) {
      json.put("title", error.title());
    }
    putIfAny("titleFrom", error.titleFrom(), json);
    putIfAny("message", error.message(), json);
    putIfAny("problemType", error.problemType(), json);
    putIfAny("help", error.help(), json);
    json.put("type", error.type());
    putIfAny("constant", error.constant(), json);
    for (Note note : Note.values()) {
      putIfAny(note.key, error.note(note), json);
    }
    Promises promises = error.promises();
    if (promises.retry() != Promises.Retry.UNSPECIFIED) {
      json.put("retry", promises.retry().name());
    }
    if (promises.retryAfterSeconds() > 0) {
      json.put("retryAfterSeconds", promises.retryAfterSeconds());
    }
    if (promises.deprecated()) {
      json.put("deprecated", true);
    }
    putIfAny("replacedBy", promises.replacedBy(), json);
  }

  private static void putIfAny(String key, String text, ObjectNode json) {
    if (!text.isEmpty()) {
      json.put(key, text);
    }
  }
}

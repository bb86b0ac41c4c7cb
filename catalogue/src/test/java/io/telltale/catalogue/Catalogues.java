/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes catalogues that no compiler has to write. */
final class Catalogues {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Catalogues() {}

  /** Returns an error of the domain AUTH. */
  static ObjectNode error(String type, int code) {
    return MAPPER
        .createObjectNode()
        .put("name", "AUTH-" + code)
        .put("domain", "AUTH")
        .put("code", code)
        .put("status", 401)
        .put("title", "Log in first")
        .put("type", type);
  }

  static ObjectNode member(String name, String type, String mask, boolean inReply) {
    return MAPPER
        .createObjectNode()
        .put("name", name)
        .put("type", type)
        .put("mask", mask)
        .put("inReply", inReply);
  }

  static ObjectNode module(ObjectNode... errors) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", 1).put("module", "com.acme");
    json.put(
        "registry",
        "com.acme.TelltaleErrors"
            + (errors.length == 0 ? "" : errors[0].get("type").asText().hashCode()));
    ArrayNode all = json.putArray("errors");
    ArrayNode exceptions = json.putArray("exceptions");
    for (ObjectNode error : errors) {
      JsonNode members = error.remove("members");
      all.add(error);
      ObjectNode exception = exceptions.addObject().put("type", error.get("type").asText());
      exception.set("members", members == null ? MAPPER.createArrayNode() : members);
    }
    return json;
  }

  /** Writes a module; the members of an error stand in it, as "members". */
  static Path write(Path file, ObjectNode... errors) throws IOException {
    return Files.writeString(file, module(errors).toPrettyString());
  }
}

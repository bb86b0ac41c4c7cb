/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Catalogues.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A catalogue, and what a later version of it may change. */
final class CatalogueChanges {

  private CatalogueChanges() {}

  /**
   * An error with a masked member in the reply and one in the clear, and an exception beside it.
   */
  static ObjectNode before() {
    ObjectNode error =
        Catalogues.error("com.acme.LoginException", 201)
            .put("message", "No session for {email}")
            .put("problemType", "https://example.com/login")
            .put("help", "https://example.com/help");
    error
        .putArray("members")
        .add(member("email", "STRING", "EMAIL", true))
        .add(member("tenant", "STRING", "CLEAR", false))
        .add(member("tries", "LONG", "CLEAR", true))
        .add(member("card", "STRING", "REDACT", false));
    ObjectNode module = Catalogues.module(error);
    ObjectNode plain = module.withArray("exceptions").addObject().put("type", "com.acme.Plain");
    plain.putArray("members").add(member("pin", "STRING", "REDACT", false));
    return module;
  }

  /** What a code promised that may retry, is deprecated, and has a member without its words. */
  static ObjectNode promising() {
    ObjectNode json = before();
    first(json).put("retry", "SAFE").put("deprecated", true).put("replacedBy", "AUTH-9");
    changed("card", m -> m.put("parts", true)).accept(json);
    return json;
  }

  static ObjectNode first(ObjectNode json) {
    return (ObjectNode) json.at("/errors/0");
  }

  static Consumer<ObjectNode> error(String key, Object value) {
    return json -> first(json).putPOJO(key, value);
  }

  static void statusAtRunTime(ObjectNode json) {
    first(json).put("statusFrom", "http()").remove("status");
  }

  static Consumer<ObjectNode> renamed(String type) {
    return json -> {
      first(json).put("type", type);
      ((ObjectNode) json.at("/exceptions/0")).put("type", type);
    };
  }

  static void anotherMeaning(ObjectNode json) {
    renamed("com.acme.OutOfPaper").accept(json);
    first(json).put("title", "The printer is out of paper");
  }

  static void furtherCode(ObjectNode json) {
    json.withArray("errors").add(Catalogues.error("com.acme.New", 9));
    json.withArray("exceptions")
        .addObject()
        .put("type", "com.acme.New")
        .putArray("members")
        .add(member("x", "STRING", "CLEAR", false));
  }

  static void codeForPlain(ObjectNode json) {
    json.withArray("errors").add(Catalogues.error("com.acme.Plain", 9));
  }

  static void weakerPlain(ObjectNode json) {
    ((ObjectNode) json.at("/exceptions/1/members/0")).put("mask", "LAST_FOUR");
  }

  static ArrayNode plainMembers(ObjectNode json) {
    return (ArrayNode) json.at("/exceptions/1/members");
  }

  /** It has the code of its superclass, and in this catalogue one member. */
  static Consumer<ObjectNode> kid(ObjectNode member) {
    return json ->
        json.withArray("exceptions")
            .addObject()
            .put("type", "com.acme.Kid")
            .put("codeOf", "com.acme.LoginException")
            .putArray("members")
            .add(member);
  }

  static void furtherPlain(ObjectNode json) {
    json.withArray("exceptions").addObject().put("type", "com.acme.Other").putArray("members");
  }

  static Consumer<ObjectNode> changed(String name, UnaryOperator<ObjectNode> change) {
    return json -> {
      for (JsonNode member : json.at("/exceptions/0/members")) {
        if (member.get("name").asText().equals(name)) {
          change.apply((ObjectNode) member);
        }
      }
    };
  }

  static Consumer<ObjectNode> mask(String name, String mask) {
    return changed(name, m -> m.put("mask", mask));
  }

  /** It leaves as a text then, which is no change of its own. */
  static void maskOnNumber(ObjectNode json) {
    changed("tries", m -> m.put("mask", "REDACT").put("type", "STRING")).accept(json);
  }

  static Consumer<ObjectNode> without(String name) {
    return json -> {
      Iterator<JsonNode> members = members(json).elements();
      while (members.hasNext()) {
        if (members.next().get("name").asText().equals(name)) {
          members.remove();
        }
      }
    };
  }

  static Consumer<ObjectNode> with(ObjectNode member) {
    return json -> members(json).add(member);
  }

  private static ArrayNode members(ObjectNode json) {
    return (ArrayNode) json.at("/exceptions/0/members");
  }
}

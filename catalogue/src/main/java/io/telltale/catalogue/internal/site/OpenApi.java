/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.model.Note;
import io.telltale.catalogue.internal.report.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The errors as components of OpenAPI 3.1: a schema and a response for each code, to which the
 * descriptions of operations refer.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class OpenApi {

  private static final String PROBLEM = "Problem";
  private static final String SCHEMAS = "#/components/schemas/";

  private OpenApi() {}

  /**
   * Returns the document.
   *
   * @param title that of the document
   * @param version that of the document
   */
  public static String write(Catalogue catalogue, String title, String version) {
    ObjectNode json = Json.object().put("openapi", "3.1.0");
    json.putObject("info").put("title", title).put("version", version);
    ObjectNode components = json.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    problem(schemas.putObject(PROBLEM));
    ObjectNode responses = components.putObject("responses");
    for (ErrorGroup group : ErrorGroup.of(catalogue)) {
      schema(group, schemas.putObject(group.key()));
      response(group, responses.putObject(group.key()));
    }
    return Json.write(json);
  }

  /** Writes what all replies have (RFC 9457, section 3.1, and the members of the runtime). */
  private static void problem(ObjectNode schema) {
    schema.put("type", "object").put("description", "An error reply, as RFC 9457 has it.");
    schema.putArray("required").add("type").add("title").add("status");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("type").put("type", "string").put("format", "uri-reference");
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer").put("minimum", 100).put("maximum", 599);
    properties.putObject("instance").put("type", "string").put("format", "uri-reference");
    properties.putObject("code").put("type", "integer").put("minimum", 0).put("maximum", 999_999);
    for (String name : List.of("name", "domain", "help")) {
      properties.putObject(name).put("type", "string");
    }
    properties.putObject("retryable").put("type", "boolean");
    properties.putObject("attributes").put("type", "object");
    properties.putObject("traceId").put("type", "string").put("pattern", "^[0-9a-f]{32}$");
  }

  private static void schema(ErrorGroup group, ObjectNode schema) {
    DeclaredError error = group.error();
    ArrayNode all = schema.putArray("allOf");
    all.addObject().put("$ref", SCHEMAS + PROBLEM);
    ObjectNode own = all.addObject().put("type", "object");
    own.putArray("required").add("code").add("name").add("domain");
    ObjectNode properties = own.putObject("properties");
    ObjectNode type = properties.putObject("type");
    type.put("const", error.problemType().isEmpty() ? "about:blank" : error.problemType());
    if (!error.title().isEmpty()) {
      properties.putObject("title").put("const", error.title());
    }
    if (error.status() != 0) {
      properties.putObject("status").put("const", error.status());
    }
    properties.putObject("code").put("const", error.code());
    properties.putObject("name").put("const", error.name());
    properties.putObject("domain").put("const", error.domain());
    String retryable = error.promises().retry().retryable;
    if (!retryable.isEmpty()) {
      properties.putObject("retryable").put("const", retryable.equals("yes"));
    }
    List<Member> told = group.members().stream().filter(m -> m.inReply() && !m.isSilent()).toList();
    if (!told.isEmpty()) {
      attributes(told, properties.putObject("attributes").put("type", "object"));
    }
    if (error.promises().deprecated()) {
      schema.put("deprecated", true);
    }
  }

  /** A member that an exception does not have is not there: none is required. */
  private static void attributes(List<Member> members, ObjectNode schema) {
    ObjectNode properties = schema.putObject("properties");
    Map<String, Set<ObjectNode>> values = new LinkedHashMap<>();
    for (Member member : members) {
      if (member.type().equals("MAP")) {
        String key = "^" + pattern(member.name() + ".");
        schema.withObject("/patternProperties").putObject(key).put("type", "string");
      } else {
        values.computeIfAbsent(member.name(), name -> new LinkedHashSet<>()).add(value(member));
      }
    }
    values.forEach((name, forms) -> properties.set(name, anyOf(forms)));
  }

  /** A subclass may mask what its superclass does not: then a value has one form or the other. */
  private static ObjectNode anyOf(Set<ObjectNode> forms) {
    if (forms.size() == 1) {
      return forms.iterator().next();
    }
    ObjectNode schema = Json.object();
    schema.putArray("anyOf").addAll(forms);
    return schema;
  }

  private static ObjectNode value(Member member) {
    ObjectNode schema = Json.object();
    String single = member.isMasked() ? "string" : jsonType(member.type());
    if (member.type().equals("ANY")) {
      schema.putArray("type").add("string").add("array");
    } else if (member.type().endsWith("S")) {
      schema.put("type", "array").putObject("items").put("type", single);
    } else {
      schema.put("type", single);
    }
    if (member.isMasked()) {
      schema.put("description", "masked: " + PageParts.form(member));
    }
    return schema;
  }

  private static String jsonType(String type) {
    return switch (type) {
      case "LONG", "LONGS" -> "integer";
      case "DOUBLE", "DOUBLES" -> "number";
      case "BOOLEAN", "BOOLEANS" -> "boolean";
      default -> "string";
    };
  }

  /** Returns an expression of ECMA-262 for a text. */
  private static String pattern(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/-]", Matcher.quoteReplacement("\\") + "$0");
  }

  private static void response(ErrorGroup group, ObjectNode response) {
    DeclaredError error = group.error();
    String summary = error.note(Note.SUMMARY);
    response.put("description", summary.isEmpty() ? error.heading() : summary);
    int seconds = error.promises().retryAfterSeconds();
    if (seconds > 0) {
      ObjectNode header = response.putObject("headers").putObject("Retry-After");
      header.put("description", "After how many seconds the same request may be sent again.");
      header.putObject("schema").put("type", "integer").put("const", seconds);
    }
    ObjectNode content = response.putObject("content").putObject("application/problem+json");
    content.putObject("schema").put("$ref", SCHEMAS + group.key());
    // No number would be true of a status that is known at run time only.
    if (error.status() != 0) {
      content.set("example", Examples.reply(group.replies().get(group.replies().size() - 1)));
    }
  }
}

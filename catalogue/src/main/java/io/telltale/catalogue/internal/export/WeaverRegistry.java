/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.KnownMask;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.read.BadInputException;
import io.telltale.catalogue.internal.report.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The attributes of the errors as a file of a semantic convention registry, which OpenTelemetry's
 * Weaver checks, resolves and makes documents and code of.
 *
 * @see <a href="https://github.com/open-telemetry/weaver/blob/main/schemas/semconv-syntax.md">the
 *     syntax</a>
 *     <p>This type is internal and is hence not for public use.
 */
public final class WeaverRegistry {

  private WeaverRegistry() {}

  /**
   * Returns the file: JSON, which is YAML as well. A group without an attribute is not there.
   *
   * @throws BadInputException if two names are one for Weaver
   */
  public static String write(Catalogue catalogue) throws BadInputException {
    ObjectNode json = Json.object();
    ArrayNode groups = json.putArray("groups");
    if (!catalogue.entries().isEmpty()) {
      names(catalogue, group(groups, "registry.telltale.error", "What each declared error has"));
    }
    List<Member> leaving =
        Members.of(catalogue).values().stream().filter(member -> !member.isSilent()).toList();
    if (!leaving.isEmpty()) {
      ArrayNode details =
          group(groups, "registry.telltale.error.detail", "What leaves with declared errors");
      leaving.forEach(member -> detail(member, details));
    }
    return Json.write(json);
  }

  private static ArrayNode group(ArrayNode groups, String id, String brief) {
    ObjectNode group = groups.addObject();
    group.put("id", id).put("type", "attribute_group").put("display_name", brief);
    return group.put("brief", brief + ".").putArray("attributes");
  }

  private static void names(Catalogue catalogue, ArrayNode attributes) throws BadInputException {
    Map<String, String> names = new TreeMap<>();
    Map<String, String> domains = new TreeMap<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      DeclaredError error = entry.error();
      names.putIfAbsent(error.name(), error.heading());
      domains.putIfAbsent(error.domain(), "The errors of " + error.domain());
    }
    members(attribute(attributes, "error.name", "The name to search an error by."), names);
    members(attribute(attributes, "error.domain", "The domain that owns the code."), domains);
    attribute(attributes, "error.code", "The declared code, unique within its domain.")
        .put("type", "int")
        .putArray("examples")
        .add(catalogue.entries().get(0).error().code());
  }

  private static void members(ObjectNode attribute, Map<String, String> values)
      throws BadInputException {
    Apart ids = new Apart("Weaver");
    ArrayNode members = attribute.putObject("type").putArray("members");
    for (Map.Entry<String, String> value : values.entrySet()) {
      String id = value.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
      members
          .addObject()
          .put("id", ids.add(value.getKey(), id))
          .put("value", value.getKey())
          .put("brief", value.getValue())
          .put("stability", "stable");
    }
  }

  private static void detail(Member member, ArrayNode attributes) {
    String masked = member.isMasked() ? ", masked" : "";
    ObjectNode attribute =
        attribute(
            attributes, Members.PREFIX + member.name(), "A member of the exception" + masked + ".");
    attribute.put("type", type(member));
    if (member.isMasked()) {
      attribute.put("note", "Sensitive: the value leaves by the mask " + member.mask() + ".");
    }
    examples(member, attribute.putArray("examples"));
  }

  private static ObjectNode attribute(ArrayNode attributes, String id, String brief) {
    return attributes.addObject().put("id", id).put("brief", brief).put("stability", "stable");
  }

  private static String type(Member member) {
    String single = member.isMasked() ? "string" : single(member.type());
    return switch (member.type()) {
      case "MAP" -> "template[" + single + "]";
      case "STRINGS", "LONGS", "DOUBLES", "BOOLEANS" -> single + "[]";
      default -> single;
    };
  }

  private static String single(String type) {
    return switch (type) {
      case "LONG", "LONGS" -> "int";
      case "DOUBLE", "DOUBLES" -> "double";
      case "BOOLEAN", "BOOLEANS" -> "boolean";
      case "ANY" -> "any";
      default -> "string";
    };
  }

  private static void examples(Member member, ArrayNode examples) {
    ArrayNode to = type(member).endsWith("[]") ? examples.addArray() : examples;
    switch (type(member).replace("[]", "")) {
      case "int" -> to.add(42);
      case "double" -> to.add(4.2);
      case "boolean" -> to.add(true);
      default -> to.add(member.isMasked() ? masked(member) : "text");
    }
  }

  private static String masked(Member member) {
    return member.knownMask().map(KnownMask::example).orElse("***");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The declared errors of a module as a text for tools: one error a line, in JSON. */
final class ErrorsJson {

  static final String PATH = "META-INF/telltale/errors.json";

  private record Line(DeclaredIdentity declared, TypeRef exception) {}

  private final String module;
  private final TypeRef registry;
  private final List<Line> lines = new ArrayList<>();

  ErrorsJson(String module, TypeRef registry) {
    this.module = module;
    this.registry = registry;
  }

  /**
   * Adds an error.
   *
   * @param exception the class that has it
   */
  void add(DeclaredIdentity declared, TypeRef exception) {
    lines.add(new Line(declared, exception));
  }

  String format() {
    lines.sort(
        Comparator.comparing((Line line) -> line.declared().identity().domain())
            .thenComparing(line -> line.declared().identity().code())
            .thenComparing(line -> line.exception().binaryName()));
    return lines.stream()
        .map(ErrorsJson::format)
        .collect(
            Collectors.joining(
                ",\n",
                "{\n  \"format\": 1,\n  \"module\": %s,\n  \"registry\": %s,\n  \"errors\": [\n"
                    .formatted(quoted(module), quoted(registry.binaryName())),
                "\n  ]\n}\n"));
  }

  private static String format(Line line) {
    IdentityModel identity = line.declared().identity();
    Map<String, String> members = new LinkedHashMap<>();
    members.put("name", quoted(identity.name()));
    members.put("domain", quoted(identity.domain()));
    members.put("code", Integer.toString(identity.code()));
    members.put("status", Integer.toString(identity.status()));
    members.put("title", quoted(identity.title()));
    putIfAny("message", line.declared().code().message(), members);
    putIfAny("help", identity.help(), members);
    members.put("type", quoted(line.exception().binaryName()));
    putIfAny("constant", line.declared().constant(), members);
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ": " + member.getValue())
        .collect(Collectors.joining(", ", "    {", "}"));
  }

  private static void putIfAny(String name, String text, Map<String, String> members) {
    if (!text.isEmpty()) {
      members.put(name, quoted(text));
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}

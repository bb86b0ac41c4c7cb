/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.ErrorRemedyMirror;
import io.telltale.processor.model.CommentModel;
import io.telltale.processor.model.Exposure;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.IdentityModel.RetryModel;
import io.telltale.processor.model.SourceModel.FactsModel;
import io.telltale.processor.model.TypeRef;
import io.telltale.runtime.internal.names.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declared errors of a module, and what leaves with its exceptions, as a text for tools: one
 * error a line, then one exception a line, in JSON. Classes have their canonical names, as in
 * {@code exception.type} of a span.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ErrorsJson {

  public static final String PATH = "META-INF/telltale/errors.json";

  private record Line(
      DeclaredIdentity declared, TypeRef exception, Optional<CommentModel> comment) {}

  /** What is told of an exception: the superclass that has its code, and its mix-in. */
  private record Told(Optional<TypeRef> codeOf, Optional<TypeRef> mixIn, List<Exposure> members) {}

  private final String module;
  private final TypeRef registry;
  private final NameRules names;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Told> exceptions = new TreeMap<>();

  /**
   * Begins the catalogue of a module.
   *
   * @param names judges what a member is, by its name
   */
  public ErrorsJson(String module, TypeRef registry, NameRules names) {
    this.module = module;
    this.registry = registry;
    this.names = names;
  }

  /**
   * Adds an error.
   *
   * @param exception the class that has it
   * @param comment what its documentation comment says
   */
  public void add(DeclaredIdentity declared, TypeRef exception, Optional<CommentModel> comment) {
    lines.add(new Line(declared, exception, comment));
  }

  /**
   * Adds what leaves with an exception.
   *
   * @param codeOf the superclass under whose codes it leaves, unless it has codes of its own
   * @param mixIn the interface that speaks for it
   * @param members its own members, and those of its superclasses
   */
  public void add(
      TypeRef exception,
      Optional<TypeRef> codeOf,
      Optional<TypeRef> mixIn,
      Collection<Exposure> members) {
    // By name: a class file has members in another order than its source.
    List<Exposure> sorted = members.stream().sorted(Comparator.comparing(Exposure::name)).toList();
    exceptions.put(exception.canonicalName(), new Told(codeOf, mixIn, sorted));
  }

  public String format() {
    lines.sort(
        Comparator.comparing((Line line) -> line.declared().identity().domain())
            .thenComparing(line -> line.declared().identity().code())
            .thenComparing(line -> line.exception().canonicalName()));
    Map<String, String> json = new LinkedHashMap<>();
    json.put("format", "1");
    json.put("module", quoted(module));
    json.put("registry", quoted(registry.binaryName()));
    json.put("errors", array(lines.stream().map(ErrorsJson::error)));
    json.put("exceptions", array(exceptions.entrySet().stream().map(this::exception)));
    return members(json).collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
  }

  private static String array(Stream<String> lines) {
    String all = lines.collect(Collectors.joining(",\n    "));
    return all.isEmpty() ? "[]" : "[\n    " + all + "\n  ]";
  }

  private static String error(Line line) {
    IdentityModel identity = line.declared().identity();
    Map<String, String> json = new LinkedHashMap<>();
    json.put("name", quoted(identity.name()));
    json.put("domain", quoted(identity.domain()));
    json.put("code", Integer.toString(identity.code()));
    FactsModel facts = line.declared().facts();
    if (facts.status().isEmpty()) {
      json.put("status", Integer.toString(identity.status()));
    }
    putIfAny("statusFrom", facts.status(), json);
    if (facts.title().isEmpty()) {
      json.put("title", quoted(identity.title()));
    }
    putIfAny("titleFrom", facts.title(), json);
    putIfAny("message", line.declared().code().message(), json);
    putIfAny("problemType", identity.type(), json);
    putIfAny("help", identity.help(), json);
    json.put("type", quoted(line.exception().canonicalName()));
    putIfAny("constant", line.declared().constant(), json);
    putNotes(line, json);
    return object(json);
  }

  /** Adds what is told of an error besides its code. */
  private static void putNotes(Line line, Map<String, String> json) {
    ErrorCodeMirror code = line.declared().code();
    putIfAny("summary", line.comment().map(CommentModel::summary).orElse(""), json);
    putIfAny("description", line.comment().map(CommentModel::description).orElse(""), json);
    ErrorRemedyMirror.find(code.mirror().element())
        .ifPresent(
            remedy -> {
              putIfAny("cause", remedy.cause(), json);
              putIfAny("remedy", remedy.remedy(), json);
            });
    RetryModel retry = line.declared().identity().retry();
    putIfAny("retry", retry.isStated() ? retry.kind() : "", json);
    if (retry.isAfter()) {
      json.put("retryAfterSeconds", Integer.toString(retry.seconds()));
    }
    putIfAny("severity", code.severity(), json);
    putIfAny("owner", code.owner(), json);
    putIfAny("since", code.since(), json);
    if (code.deprecated()) {
      json.put("deprecated", "true");
    }
    putIfAny("replacedBy", code.replacedBy(), json);
  }

  private String exception(Map.Entry<String, Told> exception) {
    Told told = exception.getValue();
    Map<String, String> json = new LinkedHashMap<>();
    json.put("type", quoted(exception.getKey()));
    putIfAny("codeOf", told.codeOf().map(TypeRef::canonicalName).orElse(""), json);
    putIfAny("mixIn", told.mixIn().map(TypeRef::canonicalName).orElse(""), json);
    json.put(
        "members",
        told.members().stream().map(this::member).collect(Collectors.joining(", ", "[", "]")));
    return object(json);
  }

  private String member(Exposure member) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("name", quoted(member.name()));
    json.put("type", quoted(member.type()));
    json.put("mask", quoted(member.mask()));
    json.put("inReply", Boolean.toString(member.inReply()));
    if (member.parts()) {
      json.put("parts", "true");
    }
    NameRules.Verdict verdict = names.judge(member.name());
    if (verdict != NameRules.Verdict.HARMLESS) {
      json.put("data", quoted(verdict.name()));
    }
    return object(json);
  }

  private static String object(Map<String, String> json) {
    return members(json).collect(Collectors.joining(", ", "{", "}"));
  }

  private static Stream<String> members(Map<String, String> json) {
    return json.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ": " + member.getValue());
  }

  private static void putIfAny(String name, String text, Map<String, String> json) {
    if (!text.isEmpty()) {
      json.put(name, quoted(text));
    }
  }

  /** Returns a text on one line, in quotes, as JSON has it. */
  public static String quoted(String text) {
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

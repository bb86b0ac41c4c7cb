/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import io.telltale.processor.lock.LockFile;
import io.telltale.processor.report.Diagnostics;
import io.telltale.processor.report.NamePattern;
import io.telltale.processor.report.Rule;
import io.telltale.processor.report.Suggestions;
import io.telltale.runtime.internal.names.NameRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is set with {@code -Atelltale.…}. */
record Options(Map<String, String> values) {

  private static final String PREFIX = "telltale.";
  private static final String MODULE = PREFIX + "module";
  private static final String INDEX = PREFIX + "index";
  private static final String LOCK = PREFIX + "lock";
  private static final String STRICT = PREFIX + "strict";
  private static final String SECRET_NAMES = PREFIX + "secretNames";
  private static final String HARMLESS_NAMES = PREFIX + "harmlessNames";

  private static final String VALUE_TYPES = PREFIX + "valueTypes";

  /**
   * Types of well-known libraries of which the text is their value, or a method yields it: plain
   * values, and what describes code.
   */
  private static final List<String> WELL_KNOWN_VALUES =
      List.of(
          "com.google.common.net.HostAndPort",
          "io.micronaut.core.type.Argument",
          "io.micronaut.http.MediaType",
          "io.micronaut.inject.BeanType#getBeanType",
          "io.micronaut.inject.ast.Element#getName",
          "io.netty.handler.codec.http.HttpMethod",
          "io.netty.handler.codec.http.HttpResponseStatus",
          "io.netty.handler.codec.http.HttpVersion",
          "jakarta.ws.rs.core.MediaType",
          "javax.money.CurrencyUnit",
          "javax.money.MonetaryAmount",
          "javax.ws.rs.core.MediaType",
          "kotlinx.datetime.Instant",
          "kotlinx.datetime.LocalDate",
          "kotlinx.datetime.LocalDateTime",
          "kotlinx.datetime.LocalTime",
          "org.apache.kafka.common.TopicPartition",
          "org.apache.kafka.common.Uuid",
          "org.bson.types.ObjectId",
          "org.hibernate.boot.jaxb.Origin#getName",
          "org.joda.time.DateTimeZone",
          "org.joda.time.ReadableDuration",
          "org.joda.time.ReadableInstant",
          "org.joda.time.ReadablePartial",
          "org.joda.time.ReadablePeriod",
          "org.springframework.beans.factory.InjectionPoint",
          "org.springframework.beans.factory.config.BeanDefinition#getBeanClassName",
          "org.springframework.core.MethodParameter",
          "org.springframework.core.ResolvableType",
          "org.springframework.core.convert.TypeDescriptor",
          "org.springframework.http.HttpHeaders#asMultiValueMap",
          "org.springframework.http.HttpMethod",
          "org.springframework.http.HttpStatusCode",
          "org.springframework.util.MimeType",
          "org.springframework.web.socket.CloseStatus");

  private static final Pattern TYPE_NAME =
      Pattern.compile(
          "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*"
              + "(#[\\p{L}_$][\\p{L}\\p{N}_$]*)?");

  /** Every option that has an effect. */
  static final Set<String> SUPPORTED =
      Set.of(MODULE, INDEX, LOCK, STRICT, SECRET_NAMES, HARMLESS_NAMES, VALUE_TYPES);

  /** Names that are harmless everywhere. */
  private static final List<String> HARMLESS = List.of("user_id", "request_id");

  private static final Set<String> TRUTH_VALUES = Set.of(INDEX, STRICT);
  private static final Set<String> NAME_LISTS = Set.of(SECRET_NAMES, HARMLESS_NAMES);

  Options {
    values = Map.copyOf(withoutNulls(values));
  }

  /** Returns the name of the module, if it is set and well-formed. */
  Optional<String> module() {
    return Optional.ofNullable(values.get(MODULE)).filter(NamePattern.MODULE::matches);
  }

  /** Returns whether other modules shall find the codes of this one. */
  boolean index() {
    return !"false".equals(values.get(INDEX));
  }

  /** Returns whether a name that tells of a secret or of a person is an error. */
  boolean strict() {
    return "true".equals(values.get(STRICT));
  }

  NameRules nameRules() {
    return new NameRules(list(SECRET_NAMES, ""), harmlessNames());
  }

  /** Returns the names that are harmless although they may look like a secret. */
  List<String> harmlessNames() {
    List<String> excludes = new ArrayList<>(HARMLESS);
    list(HARMLESS_NAMES, "").stream()
        .filter(name -> !HARMLESS.contains(name))
        .forEach(excludes::add);
    return excludes;
  }

  /** Returns the types whose text is their value although they are not of the platform. */
  Set<String> valueTypes() {
    Set<String> types = new HashSet<>(WELL_KNOWN_VALUES);
    types.addAll(list(VALUE_TYPES, ""));
    return types;
  }

  /** Returns where the lock is to be, if that is set and well-formed. */
  Optional<String> lock() {
    return Optional.ofNullable(values.get(LOCK)).filter(LockFile::isPath);
  }

  private List<String> list(String option, String otherwise) {
    return Stream.of(values.getOrDefault(option, otherwise).split("[, ]+", -1))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * Reports what is set to no effect.
   *
   * @param exists whether there is a type of a name
   */
  void check(Diagnostics diagnostics, Predicate<String> exists) {
    String module = values.get(MODULE);
    if (module != null && !NamePattern.MODULE.matches(module)) {
      diagnostics.report(Rule.MALFORMED_NAME, NamePattern.MODULE.arguments(module));
    }
    for (String option : new TreeSet<>(TRUTH_VALUES)) {
      String value = values.getOrDefault(option, "true");
      if (!value.equals("true") && !value.equals("false")) {
        diagnostics.report(Rule.INVALID_OPTION, option, value, "set it to true or false");
      }
    }
    String lock = values.get(LOCK);
    if (lock != null && !LockFile.isPath(lock)) {
      diagnostics.report(Rule.INVALID_OPTION, LOCK, lock, "name a file, like 'telltale.lock'");
    }
    for (String option : new TreeSet<>(NAME_LISTS)) {
      if (!list(option, "").stream().allMatch(NamePattern.ATTRIBUTE::matches)) {
        String remedy = "list names, with commas between, like 'pin,badge_number'";
        diagnostics.report(Rule.INVALID_OPTION, option, values.getOrDefault(option, ""), remedy);
      }
    }
    checkValueTypes(diagnostics, exists);
    checkNames(diagnostics);
  }

  private void checkValueTypes(Diagnostics diagnostics, Predicate<String> exists) {
    List<String> named = list(VALUE_TYPES, "");
    List<String> types = named.stream().filter(name -> TYPE_NAME.matcher(name).matches()).toList();
    if (types.size() < named.size()) {
      String remedy = "list full names of types, like 'com.acme.Money,com.acme.OrderId#value'";
      diagnostics.report(
          Rule.INVALID_OPTION, VALUE_TYPES, values.getOrDefault(VALUE_TYPES, ""), remedy);
    }
    List<String> unknown =
        types.stream().map(name -> name.replaceFirst("#.*", "")).filter(exists.negate()).toList();
    if (!unknown.isEmpty()) {
      diagnostics.report(Rule.UNKNOWN_TYPE, VALUE_TYPES, String.join("', '", unknown));
    }
  }

  /** Reports what begins like an option, and is none. */
  private void checkNames(Diagnostics diagnostics) {
    List<String> unknown =
        new TreeSet<>(values.keySet())
            .stream().filter(name -> name.startsWith(PREFIX) && !SUPPORTED.contains(name)).toList();
    if (!unknown.isEmpty()) {
      String remedy =
          Suggestions.nearest(unknown.get(0), SUPPORTED)
              .map(name -> "did you mean '" + name + "'?")
              .orElse("the options are " + String.join(", ", new TreeSet<>(SUPPORTED)));
      diagnostics.report(Rule.UNKNOWN_OPTION, String.join("', '", unknown), remedy);
    }
  }

  /** The compiler gives a null to an option without '='. */
  private static Map<String, String> withoutNulls(Map<String, String> values) {
    Map<String, String> present = new java.util.HashMap<>();
    values.forEach((name, value) -> present.put(name, value == null ? "" : value));
    return present;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.util.Map.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes by which telemetry is grouped, and which have a name that the program has given: a
 * route, a table, a topic. By the semantic conventions there are few of each.
 *
 * <p>A value that nobody has declared, and that only a library has quoted, may be such a name by
 * chance: the path of a request that has failed elsewhere is often the route that has made the
 * request. It is no reason to hide the name then. Some write what a request has brought under these
 * names, so what was declared is hidden all the same.
 */
final class ProgramNames {

  /** What parts a route, of which no word begins with a capital letter. */
  private static final String PATH = "/";

  /** What stands between the words of a value. */
  private static final Map<String, String> SEPARATORS =
      Map.ofEntries(
          entry(Conventions.HTTP_ROUTE, PATH),
          entry("db.cassandra.table", "."),
          entry("db.collection.name", "."),
          entry("db.mongodb.collection", "."),
          entry("db.name", "."),
          entry("db.namespace", "."),
          entry("db.query.summary", " ."),
          entry("db.sql.table", "."),
          entry("db.stored_procedure.name", "."),
          entry("faas.invoked_name", ""),
          entry("faas.name", ""),
          entry("graphql.operation.name", ""),
          entry("messaging.consumer.group.name", ""),
          entry("messaging.destination.name", ""),
          entry("messaging.destination.subscription.name", ""),
          entry("messaging.destination.template", ""),
          entry("messaging.kafka.consumer.group", ""),
          entry("messaging.operation.name", ""),
          entry("rpc.method", "/."),
          entry("rpc.service", "."));

  private static final String SPRING_ROUTE = "uri";

  /** Spring describes each request that it serves by these, too. */
  private static final List<AttributeKey<String>> BESIDE_SPRING_ROUTE =
      List.of(
          stringKey("http.url"), stringKey("method"), stringKey("outcome"), stringKey("status"));

  /** And each that it sends by this one. Its route is whatever it was given. */
  private static final AttributeKey<String> SPRING_CLIENT = stringKey("client.name");

  private ProgramNames() {}

  /**
   * Returns what separates the words of an attribute that has a name of the program, or null for
   * another attribute.
   *
   * @param all the attributes beside it, and itself
   */
  static @Nullable String separators(String attribute, Attributes all) {
    String separators = SEPARATORS.get(attribute);
    return separators == null && attribute.equals(SPRING_ROUTE) && isServedBySpring(all)
        ? PATH
        : separators;
  }

  private static boolean isServedBySpring(Attributes all) {
    return all.get(SPRING_CLIENT) == null
        && BESIDE_SPRING_ROUTE.stream().allMatch(key -> all.get(key) != null);
  }

  /** Returns whether a value is one or several whole words of a name, as programs write them. */
  static boolean isIn(String name, String value, String separators) {
    int start = 0;
    int end = value.length();
    while (start < end && separators.indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && separators.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return areWords(value, start, end, separators)
        && standsIn(name, value.substring(start, end), separators);
  }

  private static boolean standsIn(String name, String words, String separators) {
    String lower = name.toLowerCase(Locale.ROOT);
    String sought = words.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      boolean begins = at == 0 || separators.indexOf(lower.charAt(at - 1)) >= 0;
      boolean ends = end == lower.length() || separators.indexOf(lower.charAt(end)) >= 0;
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether there is nothing but letters, and what programs join them by. */
  private static boolean areWords(String value, int start, int end, String separators) {
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      boolean isSmall = c >= 'a' && c <= 'z';
      boolean begins = i == start || value.charAt(i - 1) == '/';
      boolean isLetter = isSmall || (c >= 'A' && c <= 'Z' && !(begins && separators.equals(PATH)));
      if (!isLetter && "-_.$".indexOf(c) < 0 && separators.indexOf(c) < 0 && !isVersion(value, i)) {
        return false;
      }
    }
    return start < end;
  }

  /** As in api/v2/orders. */
  private static boolean isVersion(String value, int digit) {
    char before = digit > 0 ? value.charAt(digit - 1) : ' ';
    return value.charAt(digit) >= '0'
        && value.charAt(digit) <= '9'
        && (before == 'v' || before == 'V')
        && (digit == 1 || !Character.isLetterOrDigit(value.charAt(digit - 2)))
        && (digit + 1 == value.length() || !Character.isLetterOrDigit(value.charAt(digit + 1)));
  }

  /** Returns whether a value is in one of the names that a span has among its attributes. */
  static boolean areIn(Attributes attributes, String value) {
    boolean[] found = new boolean[1];
    attributes.forEach(
        (key, name) -> {
          String separators = separators(key.getKey(), attributes);
          found[0] |=
              separators != null && name instanceof String text && isIn(text, value, separators);
        });
    return found[0];
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import java.util.Set;

/** What the names of attributes say about their values. */
final class Conventions {

  /** Names whose values come from a fixed list, or from the program itself. */
  private static final Set<String> FIXED =
      Set.of(
          "db.operation.name",
          "db.operation",
          "error.code",
          "error.domain",
          "error.name",
          "error.status_code",
          "error.type",
          "error.cause_types",
          "exception.escaped",
          "exception.type",
          "faas.trigger",
          "http.flavor",
          "http.method",
          "http.request.method",
          "http.response.status_code",
          "http.scheme",
          "http.status_code",
          "messaging.operation",
          "messaging.operation.type",
          "messaging.system",
          "net.protocol.name",
          "net.protocol.version",
          "net.transport",
          "rpc.grpc.status_code",
          "rpc.system",
          "url.scheme");

  static final String HTTP_ROUTE = "http.route";

  private static final Set<String> TYPES = Set.of("error.type", "exception.type");

  private static final int LONGEST_NAME = 512;

  private Conventions() {}

  /**
   * Returns whether the value is never rewritten: it is one of a fixed list, or names a part of the
   * program, so that a secret that looks the same is no reason to change it. A type that is no name
   * is a text, and so is a route that is the path itself.
   */
  static boolean isFixed(String name, Object value) {
    if (name.equals(HTTP_ROUTE)) {
      return value instanceof String route && isTemplate(route);
    }
    return isFixed(name)
        && (!TYPES.contains(name) || !(value instanceof String type) || isName(type));
  }

  /** The names of languages other than Java have more than dots and dollar signs in them. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._$:-*<>[]/+#`".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() <= LONGEST_NAME;
  }

  private static boolean isFixed(String name) {
    return FIXED.contains(name)
        || name.startsWith("code.")
        || name.startsWith("db.system")
        || (name.startsWith("network.") && !name.endsWith(".address"))
        || name.startsWith("telemetry.sdk.");
  }

  /** Returns whether the value is a text that says what went wrong, and may contain anything. */
  static boolean isErrorText(String name) {
    return TYPES.contains(name)
        || name.equals("exception.message")
        || name.equals("exception.stacktrace")
        || name.equals("error.message");
  }

  /**
   * Returns whether a route has no part that a request has filled: each is a place, or a word as
   * programs write them in a route that has a place.
   */
  private static boolean isTemplate(String route) {
    boolean place = false;
    boolean word = true;
    for (String part : route.split("/", -1)) {
      boolean isPlace = isPlace(part);
      place |= isPlace;
      word &= isPlace || isWord(part);
    }
    return place && word;
  }

  /** Masks a route part by part, so that its places stay. */
  static String maskRoute(String route, TraceMask mask) {
    String[] parts = route.split("/", -1);
    boolean place = false;
    for (int i = 0; i < parts.length; i++) {
      boolean isPlace = isPlace(parts[i]);
      place |= isPlace;
      parts[i] = isPlace ? parts[i] : mask.text(parts[i]);
    }
    // A secret may have slashes in it; where there are places, it has none of them.
    return place ? String.join("/", parts) : mask.attribute(route);
  }

  private static boolean isPlace(String part) {
    return part.startsWith(":")
        || part.startsWith("<")
        || part.indexOf('{') >= 0
        || part.indexOf('*') >= 0;
  }

  private static boolean isWord(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!(c >= 'a' && c <= 'z') && c != '-' && c != '_' && c != '.') {
        return isVersion(part);
      }
    }
    return true;
  }

  /** As in /api/v2/orders. */
  private static boolean isVersion(String part) {
    return part.length() == 2 && part.charAt(0) == 'v' && Character.isDigit(part.charAt(1));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.telltale.runtime.internal.stack.Fingerprint;
import io.telltale.sdk.internal.conventions.FixedValues;

/** What the names of attributes say about their values. */
final class Conventions {

  static final String HTTP_ROUTE = "http.route";

  private static final String URL_TEMPLATE = "url.template";

  private static final String FINGERPRINT = "error.fingerprint";

  private Conventions() {}

  /**
   * Returns whether the value is never rewritten: it is one of a fixed list, or names a part of the
   * program, so that a secret that looks the same is no reason to change it. What does not have the
   * form of one is a text, whatever its name, and so is a route that is the path itself.
   */
  static boolean isFixed(String name, Object value) {
    if (isRoute(name)) {
      return value instanceof String route && isTemplate(route);
    }
    if (name.equals(FINGERPRINT)) {
      return value instanceof String letters && Fingerprint.isOne(letters);
    }
    return FixedValues.isOne(name, value);
  }

  /** Returns whether the value is a path with places for what a request has brought. */
  static boolean isRoute(String name) {
    return name.equals(HTTP_ROUTE) || name.equals(URL_TEMPLATE);
  }

  /** Returns whether the value is a text that says what went wrong, and may contain anything. */
  static boolean isErrorText(String name) {
    return switch (name) {
      case "error.type",
          "exception.type",
          "exception.message",
          "exception.stacktrace",
          "error.message" ->
          true;
      default -> false;
    };
  }

  /**
   * Returns whether a route has no part that a request has filled: each is a place, or a word as
   * programs write them in a route that has a place.
   */
  private static boolean isTemplate(String route) {
    boolean place = false;
    boolean word = true;
    int end;
    for (int start = 0; start <= route.length(); start = end + 1) {
      end = endOfPart(route, start);
      boolean isPlace = isPlace(route, start, end);
      place |= isPlace;
      word &= isPlace || isWord(route, start, end);
    }
    return place && word;
  }

  private static boolean hasPlace(String route) {
    int end;
    for (int start = 0; start <= route.length(); start = end + 1) {
      end = endOfPart(route, start);
      if (isPlace(route, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static int endOfPart(String route, int start) {
    int slash = route.indexOf('/', start);
    return slash < 0 ? route.length() : slash;
  }

  /** Masks a route part by part, so that its places stay. */
  static String maskRoute(String route, TraceMask mask) {
    // A secret may have slashes in it; where there are places, it has none of them.
    if (!hasPlace(route)) {
      return mask.attribute(route);
    }
    String[] parts = route.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = isPlace(parts[i], 0, parts[i].length()) ? parts[i] : mask.text(parts[i]);
    }
    return String.join("/", parts);
  }

  private static boolean isPlace(String route, int start, int end) {
    char first = start < end ? route.charAt(start) : 0;
    if (first == ':' || first == '<') {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (route.charAt(i) == '{' || route.charAt(i) == '*') {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String route, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = route.charAt(i);
      if (!(c >= 'a' && c <= 'z') && c != '-' && c != '_' && c != '.') {
        return isVersion(route, start, end);
      }
    }
    return true;
  }

  /** As in /api/v2/orders. */
  private static boolean isVersion(String route, int start, int end) {
    return end - start == 2
        && route.charAt(start) == 'v'
        && Character.isDigit(route.charAt(start + 1));
  }
}

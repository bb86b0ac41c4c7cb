/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as its {@code toString} tells of it, in the form that OpenTelemetry uses: {@code
 * Name{field=Other{}, list=[One, Two]}}. It is the only thing that is public of the processors and
 * exporters in an SDK.
 *
 * @param name the class, simple or with the package, without an identity hash
 * @param fields the values by the names of their fields, under "" those without a name
 */
record Described(String name, Map<String, List<Described>> fields) {

  private static final int MAX_DEPTH = 40;

  /** Reads a text, or returns null if it has another form. */
  static @Nullable Described parse(String text) {
    try {
      return new Reader(text).node(0);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException other) {
      return null;
    }
  }

  /** Returns the values of a field, none if it is not there. */
  List<Described> get(String field) {
    return fields.getOrDefault(field, List.of());
  }

  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static final class Reader {

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Described node(int depth) {
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException("too deep");
      }
      String name = until("{}[],");
      Map<String, List<Described>> fields = new LinkedHashMap<>();
      if (at < text.length() && text.charAt(at) == '{') {
        at++;
        while (text.charAt(at) != '}') {
          field(fields, depth + 1);
          skipComma('}');
        }
        at++;
      }
      int hash = name.lastIndexOf('@');
      return new Described(hash > 0 ? name.substring(0, hash) : name, fields);
    }

    private void field(Map<String, List<Described>> fields, int depth) {
      int start = at;
      String key = until("{}[],=");
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
      } else {
        at = start;
        key = "";
      }
      fields.computeIfAbsent(key, k -> new ArrayList<>()).addAll(values(depth));
    }

    private List<Described> values(int depth) {
      List<Described> values = new ArrayList<>();
      if (text.charAt(at) != '[') {
        values.add(node(depth));
        return values;
      }
      at++;
      while (text.charAt(at) != ']') {
        values.add(node(depth));
        skipComma(']');
      }
      at++;
      return values;
    }

    private void skipComma(char end) {
      if (text.startsWith(", ", at)) {
        at += 2;
      } else if (text.charAt(at) != end) {
        throw new IllegalArgumentException("no comma at " + at);
      }
    }

    private String until(String ends) {
      int start = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at);
    }
  }
}

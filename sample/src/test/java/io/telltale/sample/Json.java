/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, truth values and, for numbers, their text. */
final class Json {

  private final String text;
  private int next;

  private Json(String text) {
    this.text = text;
  }

  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.blanks();
    if (json.next != text.length()) {
      throw json.unexpected();
    }
    return value;
  }

  private Object value() {
    blanks();
    return switch (text.charAt(next)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    next++;
    while (!ends('}')) {
      String name = string();
      skip(':');
      members.put(name, value());
    }
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    next++;
    while (!ends(']')) {
      elements.add(value());
    }
    return elements;
  }

  /** Skips what is before the next element, or the end of them all. */
  private boolean ends(char end) {
    blanks();
    if (text.charAt(next) == ',') {
      next++;
      blanks();
    }
    if (text.charAt(next) == end) {
      next++;
      return true;
    }
    return false;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    skip('"');
    while (text.charAt(next) != '"') {
      char c = text.charAt(next++);
      string.append(c == '\\' ? escaped() : c);
    }
    next++;
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(next++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        next += 4;
        yield (char) Integer.parseInt(text.substring(next - 4, next), 16);
      }
      default -> c;
    };
  }

  private Object word() {
    int start = next;
    while (next < text.length() && ",]} \n\t\r".indexOf(text.charAt(next)) < 0) {
      next++;
    }
    String word = text.substring(start, next);
    if (word.isEmpty()) {
      throw unexpected();
    }
    return word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : word;
  }

  private void skip(char expected) {
    blanks();
    if (text.charAt(next) != expected) {
      throw unexpected();
    }
    next++;
  }

  private void blanks() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("no JSON from index " + next);
  }
}

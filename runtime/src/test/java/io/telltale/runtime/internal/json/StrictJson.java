/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON by the grammar of RFC 8259 and nothing more: no white space, no trailing text, no
 * duplicate name. Numbers come back as the text that stood there.
 */
final class StrictJson {

  /** A number as it was written. */
  record NumberText(String text) {}

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /** Returns a map, list, string, {@link NumberText}, Boolean or null. */
  static Object parse(String text) {
    StrictJson json = new StrictJson(text);
    Object value = json.value();
    if (json.at != text.length()) {
      throw json.wrong("text after the value");
    }
    return value;
  }

  private Object value() {
    char c = peek();
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return string();
    }
    if (accept("true")) {
      return true;
    }
    if (accept("false")) {
      return false;
    }
    if (accept("null")) {
      return null;
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw wrong("no value");
    }
    at = number.end();
    return new NumberText(number.group());
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',');
      }
      String name = string();
      expect(':');
      if (members.containsKey(name)) {
        throw wrong("duplicate name " + name);
      }
      members.put(name, value());
    }
    at++;
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    expect('[');
    while (peek() != ']') {
      if (!elements.isEmpty()) {
        expect(',');
      }
      elements.add(value());
    }
    at++;
    return elements;
  }

  private String string() {
    expect('"');
    StringBuilder content = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("raw control character");
      }
      content.append(c == '\\' ? escape() : c);
    }
    at++;
    return content.toString();
  }

  private char escape() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain < 0) {
      throw wrong("unknown escape");
    }
    return "\"\\/\b\f\n\r\t".charAt(plain);
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("end of text");
    }
    return text.charAt(at);
  }

  private boolean accept(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("no " + c);
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " at " + at + " of " + text);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value (RFC 8259) that somebody else has written, within bounds: {@value
 * #MAX_LENGTH} characters, {@value #MAX_DEPTH} values inside each other. What is not JSON, or
 * beyond the bounds, is no value.
 *
 * <p>An object is a {@link Map}, an array a {@link List}, null is {@link #NULL}; a number is a
 * {@link Long} where it is integral and fits, else a {@link Double}. Of a name that is repeated the
 * first member counts.
 *
 * <p>This class is internal and is hence not for public use. Not safe for concurrent use.
 */
public final class JsonReader {

  /** The longest text that is looked at, in characters. */
  public static final int MAX_LENGTH = 65_536;

  /** How many values may stand inside each other. */
  public static final int MAX_DEPTH = 16;

  /** Stands for null, which is a value as well. */
  public static final Object NULL = new Object();

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** Returns the value that a text is, or null if it is none. */
  public static @Nullable Object read(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    JsonReader reader = new JsonReader(text);
    reader.skipWhiteSpace();
    Object value = reader.value(1);
    reader.skipWhiteSpace();
    return reader.at == text.length() ? value : null;
  }

  private @Nullable Object value(int depth) {
    if (depth > MAX_DEPTH) {
      return null;
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", NULL);
      default -> number();
    };
  }

  private @Nullable Object object(int depth) {
    at++;
    Map<String, Object> members = new LinkedHashMap<>();
    if (accept('}')) {
      return members;
    }
    do {
      skipWhiteSpace();
      String name = peek() == '"' ? string() : null;
      if (name == null || !accept(':')) {
        return null;
      }
      skipWhiteSpace();
      Object value = value(depth + 1);
      if (value == null) {
        return null;
      }
      members.putIfAbsent(name, value);
    } while (accept(','));
    return accept('}') ? members : null;
  }

  private @Nullable Object array(int depth) {
    at++;
    List<Object> elements = new ArrayList<>();
    if (accept(']')) {
      return elements;
    }
    do {
      skipWhiteSpace();
      Object value = value(depth + 1);
      if (value == null) {
        return null;
      }
      elements.add(value);
    } while (accept(','));
    return accept(']') ? elements : null;
  }

  private @Nullable String string() {
    StringBuilder content = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return content.toString();
      }
      if (c < ' ') {
        return null;
      }
      if (c == '\\') {
        at++;
        int escaped = escape();
        if (escaped < 0) {
          return null;
        }
        c = (char) escaped;
      }
      content.append(c);
    }
    return null;
  }

  /** Returns the character that an escape means, or -1; stays on the last one of the escape. */
  private int escape() {
    char c = peek();
    if (c != 'u') {
      int index = "\"\\/bfnrt".indexOf(c);
      return index < 0 ? -1 : "\"\\/\b\f\n\r\t".charAt(index);
    }
    if (at + 4 >= text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = 1; i <= 4; i++) {
      char digit = text.charAt(at + i);
      int value = digit < 0x80 ? Character.digit(digit, 16) : -1;
      if (value < 0) {
        return -1;
      }
      code = code << 4 | value;
    }
    at += 4;
    return code;
  }

  private @Nullable Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      return null;
    }
    at += word.length();
    return meaning;
  }

  private @Nullable Object number() {
    int start = at;
    boolean integral = true;
    acceptHere('-');
    if (!acceptHere('0') && !digits()) {
      return null;
    }
    if (acceptHere('.')) {
      integral = false;
      if (!digits()) {
        return null;
      }
    }
    if (acceptHere('e') || acceptHere('E')) {
      integral = false;
      if (!acceptHere('+')) {
        acceptHere('-');
      }
      if (!digits()) {
        return null;
      }
    }
    // A long has 19 digits at most; with 18 there is no overflow to think of.
    return integral && at - start <= 18
        ? (Object) Long.parseLong(text, start, at, 10)
        : (Object) Double.parseDouble(text.substring(start, at));
  }

  private boolean digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at > start;
  }

  /** Returns the next character, or NUL at the end, which JSON nowhere allows. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean accept(char c) {
    skipWhiteSpace();
    return acceptHere(c);
  }

  private boolean acceptHere(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipWhiteSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}

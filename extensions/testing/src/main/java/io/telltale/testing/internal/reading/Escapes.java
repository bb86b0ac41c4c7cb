/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the escapes of single characters. Written apart from the code that masks: a test that
 * looked with the same eyes would miss the same leaks.
 *
 * <p>This enum is internal and is hence not for public use.
 */
public enum Escapes {
  PERCENT("percent-encoded", '%') {
    @Override
    int read(String text, int at, Reading.Builder out) {
      int value = number(text, at + 1, at + 3, 16);
      return value < 0 ? 0 : put(out, value, at, 3);
    }
  },

  /** Of JSON, Java and JavaScript. */
  BACKSLASH("JSON-escaped", '\\') {
    @Override
    int read(String text, int at, Reading.Builder out) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      int letter = "bfnrt".indexOf(next);
      if (next == 'u' || next == 'x') {
        int end = at + (next == 'u' ? 6 : 4);
        int value = number(text, at + 2, end, 16);
        return value < 0 ? 0 : put(out, value, at, end - at);
      } else if (letter >= 0) {
        return put(out, "\b\f\n\r\t".charAt(letter), at, 2);
      }
      return "\"\\/'".indexOf(next) >= 0 ? put(out, next, at, 2) : 0;
    }
  },

  /** Of HTML and XML. */
  REFERENCE("HTML-escaped", '&') {
    @Override
    int read(String text, int at, Reading.Builder out) {
      int semicolon = text.indexOf(';', at);
      if (semicolon < 0 || semicolon - at > 10) {
        return 0;
      }
      String name = text.substring(at + 1, semicolon);
      int value = NAMED.getOrDefault(name, -1);
      if (name.startsWith("#x") || name.startsWith("#X")) {
        value = number(name, 2, name.length(), 16);
      } else if (name.startsWith("#")) {
        value = number(name, 1, name.length(), 10);
      }
      return value < 0 ? 0 : put(out, value, at, semicolon + 1 - at);
    }
  };

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("nbsp", (int) ' '),
          Map.entry("commat", (int) '@'),
          Map.entry("period", (int) '.'),
          Map.entry("comma", (int) ','),
          Map.entry("colon", (int) ':'),
          Map.entry("semi", (int) ';'),
          Map.entry("plus", (int) '+'),
          Map.entry("equals", (int) '='),
          Map.entry("sol", (int) '/'),
          Map.entry("lowbar", (int) '_'),
          Map.entry("num", (int) '#'),
          Map.entry("percnt", (int) '%'),
          Map.entry("excl", (int) '!'),
          Map.entry("quest", (int) '?'),
          Map.entry("dollar", (int) '$'));

  private final String title;
  private final char mark;

  Escapes(String title, char mark) {
    this.title = title;
    this.mark = mark;
  }

  /** Undoes every escape of the kind; returns null if there is none. */
  public @Nullable Reading undo(Reading reading) {
    String text = reading.chars();
    if (text.indexOf(mark) < 0) {
      return null;
    }
    Reading.Builder out = new Reading.Builder(reading);
    boolean any = false;
    for (int i = 0; i < text.length(); ) {
      int read = text.charAt(i) == mark ? read(text, i, out) : 0;
      any |= read > 0;
      if (read == 0) {
        out.add(text.charAt(i), i);
      }
      i += Math.max(1, read);
    }
    return any ? out.build(title) : null;
  }

  /** Reads the escape at an index, if one is there; returns how long it is, 0 if there is none. */
  abstract int read(String text, int at, Reading.Builder out);

  private static int put(Reading.Builder out, int codePoint, int at, int length) {
    if (!Character.isValidCodePoint(codePoint)) {
      return 0;
    }
    for (char c : Character.toChars(codePoint)) {
      out.add(c, at);
    }
    return length;
  }

  /** Returns the number in a range of the text, or -1 if there is none. */
  private static int number(String text, int start, int end, int radix) {
    int value = end > start && end <= text.length() ? 0 : -1;
    for (int i = start; i < end && value >= 0; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      value = digit < 0 || value > Character.MAX_CODE_POINT ? -1 : value * radix + digit;
    }
    return value;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

/** Reads and writes the character references of HTML and XML. */
final class HtmlEscapes {

  /** The longest reference that is read, from ampersand to semicolon. */
  private static final int MAX_LENGTH = 12;

  private HtmlEscapes() {}

  /** As {@link Encoding#decode}. */
  static long decode(CharSequence text, int at) {
    int limit = Math.min(text.length(), at + MAX_LENGTH);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        int codePoint = codePoint(text.subSequence(at + 1, i).toString());
        return codePoint < 0 ? Encoding.NONE : Encoding.decoded(i + 1 - at, codePoint);
      }
      if (c != '#' && !Character.isLetterOrDigit(c)) {
        return Encoding.NONE;
      }
    }
    return Encoding.NONE;
  }

  private static int codePoint(String name) {
    if (name.startsWith("#")) {
      return number(name);
    }
    return HtmlNames.codePoint(name);
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    int radix = hex ? 16 : 10;
    int from = hex ? 2 : 1;
    int value = 0;
    for (int i = from; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), radix);
      value = value * radix + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return from == name.length() ? -1 : value;
  }

  /** As {@link Encoding#encode}. */
  static String encode(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 8);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}

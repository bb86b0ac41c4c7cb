/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

/**
 * Texts on their way to a line that people read. A text that somebody else has made can hold what a
 * terminal obeys (an escape sequence), what ends the line (so that the rest looks like a line of
 * its own), and what turns the order of the characters around.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * Returns a text as one line: line ends and tabs are spaces, and every other control is U+FFFD.
   *
   * @return the text itself if there is none
   */
  public static String line(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return replaced(text, i);
      }
    }
    return text;
  }

  /**
   * Returns a text of several lines, whose ends and tabs stay; every other control is U+FFFD.
   *
   * @return the text itself if there is none
   */
  public static String lines(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c) && c != '\n' && c != '\t') {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  private static String replaced(String text, int from) {
    StringBuilder out = new StringBuilder(text);
    for (int i = from; i < out.length(); i++) {
      char c = out.charAt(i);
      if (isControl(c)) {
        out.setCharAt(i, isBreak(c) ? ' ' : REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /**
   * Returns whether a character is an instruction rather than a sign: C0, DEL and C1 (ECMA-48), the
   * separators of lines and paragraphs, and what sets the direction of writing (UAX #9).
   */
  public static boolean isControl(char c) {
    if (c < '\u007F') {
      return c < ' ';
    }
    return c <= '\u009F'
        || c == '\u061C'
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}

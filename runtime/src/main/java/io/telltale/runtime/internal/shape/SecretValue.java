/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** The value that stands behind the name of a secret, where nothing says how long it is. */
final class SecretValue {

  private static final String[] HARMLESS = {
    "null",
    "none",
    "undefined",
    "true",
    "false",
    "?",
    "%s",
    "{}",
    "missing",
    "required",
    "empty",
    "absent",
    "blank",
    "invalid",
    "expired",
    "unset",
    "redacted",
    "[redacted]",
    "<redacted>",
    "hidden",
    "masked"
  };
  private static final int SHORTEST_TOKEN = 6;
  private static final int LONGEST_HARMLESS = 21;
  private static final int WINDOW = 64;
  private static final int LONGEST_STATUS = 4;
  private static final int LONGEST_WORD = 16;
  private static final int LONGEST_REFERENCE = 10;
  private static final String HASH = "hmac:";

  /** An ampersand in HTML and XML has it behind it. */
  private static final String AMP = "amp;";

  private SecretValue() {}

  /** Returns where a value ends that no quote encloses. */
  static int end(CharSequence text, int from) {
    boolean inQuery = isInQuery(text, from);
    int i = endOfBraces(text, from);
    while (i < text.length() && !isEnd(text, i) && !(inQuery && Chars.at(text, i) == '&')) {
      i = Chars.at(text, i) == '&' ? Math.max(i + 1, endOfReference(text, i)) : i + 1;
    }
    return i;
  }

  /** As drivers of ODBC and SQL Server have a value with semicolons; two braces stand for one. */
  private static int endOfBraces(CharSequence text, int from) {
    boolean parted = false;
    for (int i = from + 1; Chars.at(text, from) == '{' && i - from < WINDOW; i++) {
      char c = Chars.at(text, i);
      if (c == '}' && Chars.at(text, i + 1) == '}') {
        i++;
      } else if (c == '}') {
        boolean whole = parted || i == from + 1 || Chars.at(text, i + 1) == ';';
        return whole ? i + 1 : from;
      } else if (c < ' ' || c == '"') {
        break;
      }
      parted |= c == ';';
    }
    return from;
  }

  /** Returns where a character of HTML or XML ends that is written by name or number, or -1. */
  private static int endOfReference(CharSequence text, int ampersand) {
    int i = ampersand + 1;
    i += Chars.at(text, i) == '#' ? 1 : 0;
    while (Chars.isAlnum(Chars.at(text, i)) && i - ampersand < LONGEST_REFERENCE) {
      i++;
    }
    return i > ampersand + 2 && Chars.at(text, i) == ';' ? i + 1 : -1;
  }

  /** Returns whether a value stands behind the name of a parameter: {@code ?name=} or such. */
  private static boolean isInQuery(CharSequence text, int value) {
    int i = value - 1;
    if (Chars.at(text, i) != '=') {
      return false;
    }
    while (i > 0 && value - i < WINDOW && isName(Chars.at(text, i - 1))) {
      i--;
    }
    char before = Chars.at(text, i - 1);
    // A semicolon alone parts what is in a connection string.
    return before == '?' || before == '&' || Chars.startsWith(text, i - 1 - AMP.length(), "&amp;");
  }

  private static boolean isEnd(CharSequence text, int i) {
    char c = Chars.at(text, i);
    char next = Chars.at(text, i + 1);
    return switch (c) {
      case ' ', '\t', '\n', '\r', ';', '"', '\'', '<', '|', '`' -> true;
      case '\\' -> next == 'n' || next == 'r' || next == 't' || next == '"' || next == '\'';
      // A bracket or comma may belong to a password, but not at its end.
      case ')', ']', '}', '>', ':', '.' -> !isValue(next);
      case ',' -> !isValue(next) || isAssignment(text, i + 1);
      case '&' -> isEndAtAmpersand(text, i);
      default -> false;
    };
  }

  /** A quote that is written by name is one. */
  private static boolean isEndAtAmpersand(CharSequence text, int i) {
    if (endOfReference(text, i) >= 0) {
      return Chars.startsWith(text, i, "&quot;") || isParameter(text, i + 1);
    }
    char next = Chars.at(text, i + 1);
    return (!isValue(next) && next != '&') || isParameter(text, i + 1);
  }

  private static boolean isValue(char c) {
    return Chars.isAlnum(c) || c >= 0x80 || (c > ' ' && "!@#$%^*_+-=~/.".indexOf(c) >= 0);
  }

  private static boolean isParameter(CharSequence text, int from) {
    return isAssignment(text, Chars.startsWith(text, from, AMP) ? from + AMP.length() : from);
  }

  private static boolean isAssignment(CharSequence text, int from) {
    int i = from;
    while (i - from < WINDOW / 2 && isName(Chars.at(text, i))) {
      i++;
    }
    return i > from && Chars.at(text, i) == '=';
  }

  private static boolean isName(char c) {
    return Chars.isBase64Url(c) || c == '.';
  }

  /** Returns where a quoted value ends: at the quote, or with the text if none is there. */
  static int quotedEnd(CharSequence text, int from, char quote, boolean escaped) {
    for (int i = from; i < text.length(); i++) {
      char c = Chars.at(text, i);
      if (c == '\\' && escaped && Chars.at(text, i + 1) == quote) {
        return i;
      }
      if (c == '\\') {
        i++;
      } else if (c == quote && (escaped || i == from || Chars.at(text, i + 1) != quote)) {
        return i;
      } else if (c == quote) {
        i++; // A doubled one is a part of the value.
      }
    }
    return text.length();
  }

  /** Returns whether a value tells nothing: absent, a place to be filled, or masked already. */
  static boolean isHarmless(CharSequence text, int from, int to) {
    if (to <= from) {
      return true;
    }
    if (to - from > LONGEST_HARMLESS) {
      return false;
    }
    return Chars.isOneOf(text, from, to, HARMLESS) || isMasked(text, from, to);
  }

  private static boolean isMasked(CharSequence text, int from, int to) {
    if (to - from == LONGEST_HARMLESS && Chars.startsWith(text, from, HASH)) {
      return all(text, from + HASH.length(), to, 'a', 'p');
    }
    return all(text, from, to, '*', '*')
        || (to - from == 7
            && all(text, from, from + 3, '*', '*')
            && Chars.isAlnum(Chars.at(text, to - 1))
            && Chars.isAlnum(Chars.at(text, to - 2))
            && Chars.isAlnum(Chars.at(text, to - 3))
            && Chars.isAlnum(Chars.at(text, to - 4)));
  }

  private static boolean all(CharSequence text, int from, int to, char least, char most) {
    for (int i = from; i < to; i++) {
      char c = Chars.at(text, i);
      if (c < least || c > most) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a value is the name of a constant, as parsers call their tokens. */
  static boolean isConstant(CharSequence text, int from, int to) {
    boolean joint = false;
    for (int i = from; i < to; i++) {
      char c = Chars.at(text, i);
      joint |= c == '_';
      if (!Chars.isUpper(c) && c != '_') {
        return false;
      }
    }
    return joint;
  }

  /** Returns whether a value is a word of one case, or a number as short as a status. */
  static boolean isWord(CharSequence text, int from, int to) {
    boolean digits = true;
    boolean letters = true;
    for (int i = from; i < to; i++) {
      char c = Chars.at(text, i);
      digits &= Chars.isDigit(c);
      letters &= Chars.isLower(c) || c == '-' || c == '+';
    }
    return (digits && to - from <= LONGEST_STATUS) || (letters && to - from < LONGEST_WORD);
  }

  /** Returns whether the word at an index looks drawn by lot rather than from a language. */
  static boolean isToken(CharSequence text, int from) {
    boolean letter = false;
    boolean other = false;
    int i = from;
    for (char c = Chars.at(text, i); i - from < WINDOW && c > ' ' && !isEnd(text, i); ) {
      letter |= Chars.isLetter(c);
      other |= Chars.isDigit(c) || "!@#$%^*+=~".indexOf(c) >= 0;
      other |= i > from && Chars.isUpper(c) && Chars.isLower(Chars.at(text, i - 1));
      c = Chars.at(text, ++i);
    }
    return i - from >= SHORTEST_TOKEN && letter && other;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Values of {@code Authorization} and {@code Proxy-Authorization} headers. The scheme stays. Found
 * by the z, the rarest letter of the name.
 */
final class AuthorizationRule implements Rule {

  private static final String BEFORE = "authori";
  private static final String AFTER = "zation";

  /** As in {@code Authorization value: …}. */
  private static final String VALUE = " value";

  private static final String[] PROSE = {
    "token",
    "tokens",
    "authentication",
    "authorization",
    "auth",
    "scheme",
    "header",
    "headers",
    "credential",
    "credentials",
    "required",
    "missing",
    "expected",
    "is",
    "was",
    "not",
    "must",
    "error",
    "realm",
    "or",
    "and"
  };

  @Override
  public String triggers() {
    return "zZ";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return Chars.lower(before) == 'i';
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return Chars.lower(after) == 'a';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    int i = at + AFTER.length();
    if (at - BEFORE.length() < floor
        || !Chars.startsWith(text, at, AFTER)
        || !Chars.startsWith(text, at - BEFORE.length(), BEFORE)) {
      return Span.NONE;
    }
    i = skipQuote(text, i);
    i += Chars.startsWith(text, i, VALUE) ? VALUE.length() : 0;
    if (Chars.at(text, i) != ':' && Chars.at(text, i) != '=') {
      return Span.NONE;
    }
    i++;
    i += Chars.at(text, i) == ' ' ? 1 : 0;
    i += Chars.at(text, i) == '[' ? 1 : 0;
    int value = skipQuote(text, i);
    int start = Schemes.skip(text, value);
    boolean quoted = value > i;
    if (!quoted && !isCredential(text, value, start)) {
      return Span.NONE;
    }
    int end = end(text, value, start, quoted);
    return SecretValue.isHarmless(text, start, end) ? Span.NONE : Span.of(start, end);
  }

  private static int skipQuote(CharSequence text, int from) {
    int i = from + (Chars.at(text, from) == '\\' ? 1 : 0);
    char c = Chars.at(text, i);
    return c == '"' || c == '\'' ? i + 1 : from;
  }

  private static boolean isCredential(CharSequence text, int value, int start) {
    if (start == value) {
      return SecretValue.isToken(text, start);
    }
    int end = start;
    while (end - start < BEFORE.length() * 2 && Chars.isLetter(Chars.at(text, end))) {
      end++;
    }
    return Schemes.hasManyParts(text, value) || !Chars.isOneOf(text, start, end, PROSE);
  }

  private static int end(CharSequence text, int value, int start, boolean quoted) {
    if (quoted) {
      boolean escaped = Chars.at(text, value - 2) == '\\';
      return SecretValue.quotedEnd(text, start, Chars.at(text, value - 1), escaped);
    }
    if (!Schemes.hasManyParts(text, value)) {
      return SecretValue.end(text, start);
    }
    int i = start;
    while (i < text.length() && Chars.at(text, i) != '\n' && Chars.at(text, i) != '\r') {
      i++;
    }
    return i;
  }
}

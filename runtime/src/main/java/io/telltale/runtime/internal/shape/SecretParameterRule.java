/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Values behind names of secrets: {@code ?access_token=…}, {@code ;password=…}, {@code
 * "password":"…"}, {@code token%3D…}. The name stays.
 */
final class SecretParameterRule implements Rule {

  private static final int MOST_BLANKS = 2;
  private static final String VALUE = " value";
  private static final SecretNames NAMES = new SecretNames();

  @Override
  public String triggers() {
    return "=:%";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return NAMES.mayEndWith(before) || (trigger != '%' && " \"']".indexOf(before) >= 0);
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return trigger == '%' ? after == '3' : after != '=';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    char sign = Chars.at(text, at);
    if (sign == '%') {
      return Chars.startsWith(text, at, "%3d") ? encoded(text, at, floor) : Span.NONE;
    }
    int value = at + 1;
    if (Chars.at(text, value) == '=') {
      return Span.NONE; // a comparison
    }
    value += sign == '=' && Chars.at(text, value) == '>' ? 1 : 0;
    int nameEnd = nameEnd(text, at, floor);
    if (sign == ':' && Chars.startsWith(text, nameEnd - VALUE.length(), VALUE)) {
      nameEnd -= VALUE.length(); // as in X-Auth-Token value: …
    }
    int name = NAMES.start(text, nameEnd);
    if (name < 0) {
      return Span.NONE;
    }
    int start = skipBlanks(text, value);
    if (sign == ':' && isQuoteAt(text, nameEnd)) {
      return QuotedName.value(text, name, nameEnd, start);
    }
    if (sign == ':' && !isSaid(text, name, start, start > value)) {
      return Span.NONE;
    }
    long span = value(text, start);
    return span != Span.NONE && isOther(text, name, nameEnd, span) ? Span.NONE : span;
  }

  static boolean isQuoteAt(CharSequence text, int index) {
    return isQuote(Chars.at(text, index)) || isEscapedQuote(text, index);
  }

  /** Returns whether what stands behind a name is something else of that name. */
  private static boolean isOther(CharSequence text, int name, int nameEnd, long span) {
    int start = Span.start(span);
    int end = Span.end(span);
    if (Chars.equals(text, name, nameEnd, "token")) {
      return SecretValue.isConstant(text, start, end);
    }
    if (Chars.equals(text, name, nameEnd, "pwd")) {
      return Chars.at(text, start) == '/'; // the directory of a shell
    }
    return SecretNames.hasWordsToo(text, name, nameEnd) && SecretValue.isWord(text, start, end);
  }

  private static long encoded(CharSequence text, int at, int floor) {
    int name = at <= floor ? -1 : NAMES.start(text, at);
    if (name < 0) {
      return Span.NONE;
    }
    int from = at + 3;
    int to = from;
    while (isEncoded(Chars.at(text, to)) && !Chars.startsWith(text, to, "%26")) {
      to++;
    }
    boolean other = to > from && isOther(text, name, at, Span.of(from, to));
    return other || SecretValue.isHarmless(text, from, to) ? Span.NONE : Span.of(from, to);
  }

  private static boolean isEncoded(char c) {
    return Chars.isBase64Url(c) || c == '.' || c == '~' || c == '%' || c == '+';
  }

  private static int nameEnd(CharSequence text, int at, int floor) {
    int i = at;
    while (i > floor && at - i < MOST_BLANKS && Chars.at(text, i - 1) == ' ') {
      i--;
    }
    if (i > floor && (isQuote(Chars.at(text, i - 1)) || Chars.at(text, i - 1) == ']')) {
      i -= Chars.at(text, i - 2) == '\\' ? 2 : 1;
    }
    return i;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isEscapedQuote(CharSequence text, int index) {
    return Chars.at(text, index) == '\\' && isQuote(Chars.at(text, index + 1));
  }

  private static int skipBlanks(CharSequence text, int from) {
    int i = from;
    while (i - from < MOST_BLANKS && Chars.at(text, i) == ' ') {
      i++;
    }
    return i;
  }

  /** Returns whether a colon behind a bare name is followed by its value, not by prose. */
  private static boolean isSaid(CharSequence text, int name, int value, boolean spaced) {
    char before = Chars.at(text, name - 1);
    if (before == ':') {
      return false; // a resource name, as in aws:secretsmanager:…:secret:name
    }
    boolean token = Chars.equals(text, name, name + 5, "token");
    if (isQuote(Chars.at(text, value)) && !token) {
      return true;
    }
    return SecretValue.isToken(text, value) || !(spaced || token);
  }

  static long value(CharSequence text, int from) {
    int start = from;
    boolean escaped = isEscapedQuote(text, start);
    start += escaped ? 1 : 0;
    char quote = Chars.at(text, start);
    boolean quoted = isQuote(quote);
    start += quoted ? 1 : 0;
    start = Schemes.skip(text, start);
    int end =
        quoted ? SecretValue.quotedEnd(text, start, quote, escaped) : SecretValue.end(text, start);
    return SecretValue.isHarmless(text, start, end) ? Span.NONE : Span.of(start, end);
  }
}

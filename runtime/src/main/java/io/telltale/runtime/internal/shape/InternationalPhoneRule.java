/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Telephone numbers with a country code: {@code +}, its encoded form {@code %2B}, or {@code 00},
 * which needs separators to be told from other numbers.
 */
final class InternationalPhoneRule implements NumberRule {

  private static final int SHORTEST = 8;
  private static final int SHORTEST_BARE = 9;
  private static final int LONGEST = 15;
  private static final int NORTH_AMERICAN = 11;
  private static final int SHORTEST_REST = 4;

  @Override
  public String triggers() {
    return "+%0";
  }

  @Override
  public int kind() {
    return NumberKinds.INTERNATIONAL_PHONE;
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return switch (trigger) {
      case '+' -> after >= '1' && after <= '9';
      case '%' -> after == '2';
      default -> true;
    };
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    char c = Chars.at(text, at);
    boolean zeros = c == '0';
    if (zeros ? Chars.at(text, at + 1) != '0' : c == '%' && !Chars.startsWith(text, at, "%2b")) {
      return Span.NONE;
    }
    int code = at + (zeros ? 2 : c == '%' ? 3 : 1);
    char first = Chars.at(text, code);
    char before = at > floor ? Chars.at(text, at - 1) : 0;
    if (first < '1'
        || first > '9'
        || Chars.wordBefore(text, at, floor)
        || before == '+'
        || (zeros && (before == '-' || before == '.' || before == '_' || before == ':'))
        || (zeros && DigitGroups.groupBefore(text, at, floor))) {
      return Span.NONE;
    }
    int end = end(text, code, zeros);
    return end < 0 ? Span.NONE : Span.of(at, end);
  }

  private static int end(CharSequence text, int code, boolean zeros) {
    int best = -1;
    int digits = 0;
    int i = code;
    for (int groups = 1; ; groups++) {
      int length = Chars.digits(text, i, LONGEST + 1);
      boolean bracket = Chars.at(text, i - 1) == '(';
      digits += length;
      if (length == 0
          || digits > LONGEST
          || (length == 1 && groups > 2 && !bracket && !goesOn(text, i))) {
        return best;
      }
      i += length;
      boolean bare = groups == 1;
      if (isComplete(text, code, i, digits, bare) && !(bare && zeros)) {
        best = i;
      }
      if ((bare && length >= SHORTEST_BARE) || (best == i && isFixedLength(text, code))) {
        return best;
      }
      int next = next(text, i);
      boolean decimal = bare && length > 3 && Chars.at(text, i) == '.';
      if (next < 0 || decimal) {
        return decimal && Chars.isDigit(Chars.at(text, i + 1)) ? -1 : best;
      }
      i = next;
    }
  }

  /** A single digit may be a trunk zero or the area: {@code +30 21 0 1234567}. */
  private static boolean goesOn(CharSequence text, int at) {
    boolean area = Chars.at(text, at - 1) == ' ' && Chars.at(text, at - 2) == ')';
    boolean behindBracket = area || Chars.at(text, at - 1) == ')';
    int next = next(text, at + 1);
    int rest = next < 0 ? 0 : Chars.digits(text, next, LONGEST);
    return rest >= (behindBracket ? 2 : SHORTEST_REST);
  }

  private static boolean isFixedLength(CharSequence text, int code) {
    return Chars.at(text, code) == '1' || Chars.at(text, code) == '7';
  }

  private static boolean isComplete(
      CharSequence text, int code, int end, int digits, boolean bare) {
    char after = Chars.at(text, end);
    if (Chars.isAlnum(after) && after != 'x') {
      return false;
    }
    return isFixedLength(text, code)
        ? digits == NORTH_AMERICAN
        : digits >= (bare ? SHORTEST_BARE : SHORTEST);
  }

  /** Returns where the next group of digits begins, at most two separators on, or -1. */
  private static int next(CharSequence text, int end) {
    int i = end;
    while (i - end < 2 && isSeparator(Chars.at(text, i))) {
      i++;
    }
    return i > end && Chars.isDigit(Chars.at(text, i)) ? i : -1;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
  }
}

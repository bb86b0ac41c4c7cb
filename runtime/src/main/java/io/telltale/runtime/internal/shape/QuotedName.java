/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * What stands behind the name of a secret in quotes and a colon: its value in {@code
 * {"password":"…"}}, prose in {@code property 'password': must not be blank}, and prose with the
 * value in {@code field 'password': rejected value […]}.
 */
final class QuotedName {

  private static final String REJECTED = "rejected value [";
  private static final String AFTER_REJECTED = "]; codes";
  private static final int LONGEST_REJECTED = 512;
  private static final int MOST_BLANKS = 64;

  private QuotedName() {}

  /**
   * Returns the stretch of the value, or {@link Span#NONE}.
   *
   * @param name where the name of a secret begins, which may be the end of a longer name
   * @param nameEnd where its closing quote stands
   * @param value where what follows the colon begins
   */
  static long value(CharSequence text, int name, int nameEnd, int value) {
    if (Chars.startsWith(text, value, REJECTED)) {
      return rejected(text, value + REJECTED.length());
    }
    boolean said =
        SecretParameterRule.isQuoteAt(text, value)
            || isKey(text, name, nameEnd)
            || SecretValue.isToken(text, value);
    return said ? SecretParameterRule.value(text, value) : Span.NONE;
  }

  /** Spring quotes the value of a field that it does not accept. */
  private static long rejected(CharSequence text, int start) {
    int bound = Math.min(text.length(), start + LONGEST_REJECTED);
    int end = -1;
    for (int i = start; i < bound && !Chars.startsWith(text, i, AFTER_REJECTED); i++) {
      end = end < 0 && Chars.at(text, i) == ']' ? i : end;
      if (i + 1 < bound && Chars.startsWith(text, i + 1, AFTER_REJECTED)) {
        end = i + 1;
      }
    }
    end = end < 0 ? bound : end;
    return SecretValue.isHarmless(text, start, end) ? Span.NONE : Span.of(start, end);
  }

  /** Returns whether the name is that of an entry: behind a brace or a comma. */
  private static boolean isKey(CharSequence text, int name, int nameEnd) {
    char quote =
        Chars.at(text, nameEnd) == '\\' ? Chars.at(text, nameEnd + 1) : Chars.at(text, nameEnd);
    int i = name;
    while (i > 0 && name - i < MOST_BLANKS && Chars.at(text, i - 1) != quote) {
      i--;
    }
    i--;
    i -= Chars.at(text, i - 1) == '\\' ? 1 : 0;
    int open = i;
    while (i > 0 && open - i < MOST_BLANKS && Chars.isBlank(Chars.at(text, i - 1))) {
      i--;
    }
    char before = Chars.at(text, i - 1);
    return before == '{' || before == ',';
  }
}

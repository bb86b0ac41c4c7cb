/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import java.util.Arrays;

/**
 * How the forms of national numbers begin, by the lengths of the first two groups of digits and by
 * what stands behind each of them.
 */
final class NumberForms {

  /** More digits of a second group are not counted: no form has so many. */
  static final int LONGEST_NEXT = 15;

  /** The same for a first group. */
  private static final int LONGEST = 19;

  /** For both lengths, and the sign that parts them, a bit for each sign behind them. */
  private static final short[] BEGINNINGS =
      new short[(LONGEST + 1) * Signs.COUNT * (LONGEST_NEXT + 1)];

  /** For each length of a first group a bit for each sign behind it. */
  private static final short[] FIRST_SIGNS = new short[LONGEST + 1];

  /** For each length of a first group that letters precede, how many of them at least. */
  private static final byte[] LETTERS = new byte[LONGEST + 1];

  /** For each length, where a month begins in all forms behind no letter, or {@link #ANY_DIGIT}. */
  private static final byte[] MONTHS = new byte[LONGEST + 1];

  private static final byte ANY_DIGIT = -1;
  private static final byte UNUSED = -2;

  private static final int ANY_SIGN = (1 << Signs.COUNT) - 1;
  private static final int NO_LETTER = ANY_SIGN & ~(1 << Signs.LETTER);

  static {
    Arrays.fill(LETTERS, Byte.MAX_VALUE);
    Arrays.fill(MONTHS, UNUSED);
    for (NationalForm form : NationalIdRule.FORMS) {
      add(form.pattern(), form.month());
    }
  }

  private NumberForms() {}

  /** Returns how many digits stand together at least in a form behind which nothing goes on. */
  static int shortestAlone() {
    for (int length = 0; length <= LONGEST; length++) {
      for (int sign = 0; sign < Signs.COUNT; sign++) {
        int alone = sign == Signs.SPACE ? ANY_SIGN : NO_LETTER;
        if ((BEGINNINGS[index(length, sign, 0)] & alone) != 0) {
          return length;
        }
      }
    }
    return LONGEST;
  }

  /** Returns whether a form may begin so behind no letter, whatever follows. */
  static boolean mayBeginWith(int length, int sign) {
    return (FIRST_SIGNS[Math.min(length, LONGEST)] >> sign & 1) != 0;
  }

  /**
   * Returns whether a form may begin so behind no letter.
   *
   * @param length how many digits stand together
   * @param sign what stands behind them, see {@link Signs}
   * @param next how many digits stand behind that, 0 for another sign
   * @param nextSign what stands behind those, another sign for another one
   */
  static boolean mayBeginWith(int length, int sign, int next, int nextSign) {
    return (BEGINNINGS[index(Math.min(length, LONGEST), sign, next)] >> nextSign & 1) != 0;
  }

  /** Returns whether a month may stand where all forms of a length have one. */
  static boolean mayHaveDate(CharSequence text, int at, int length) {
    int month = MONTHS[Math.min(length, LONGEST)];
    return month < 0 || Chars.at(text, at + month) <= '1';
  }

  /** Returns whether a form may have so many letters before so many digits. */
  static boolean mayFollow(int letters, int length) {
    return letters >= LETTERS[Math.min(length, LONGEST)];
  }

  private static void add(String pattern, int month) {
    int either = pattern.indexOf('x');
    if (either >= 0) {
      add(pattern.substring(0, either) + 'd' + pattern.substring(either + 1), month);
      add(pattern.substring(0, either) + 'A' + pattern.substring(either + 1), month);
      return;
    }
    int first = pattern.indexOf('d');
    int length = run(pattern, first, 'd');
    int letters = 0;
    while (letters < first && pattern.charAt(first - 1 - letters) == 'A') {
      letters++;
    }
    if (letters > 0) {
      LETTERS[length] = (byte) Math.min(LETTERS[length], letters);
    } else {
      int at = month == NationalForm.NO_DATE ? ANY_DIGIT : month - first;
      MONTHS[length] = MONTHS[length] == UNUSED || MONTHS[length] == at ? (byte) at : ANY_DIGIT;
      addBeginning(pattern, first + length, length);
    }
  }

  private static void addBeginning(String pattern, int end, int length) {
    for (int sign = 0; sign < Signs.COUNT; sign++) {
      if ((signs(pattern, end) >> sign & 1) != 0) {
        for (int next = 0; next <= LONGEST_NEXT; next++) {
          add(pattern, end, length, sign, next);
        }
      }
    }
  }

  private static void add(String pattern, int end, int length, int sign, int next) {
    boolean whole = end >= pattern.length();
    int digits = whole ? next : run(pattern, end + 1, 'd');
    if (sign == Signs.OTHER ? next == 0 : next == digits) {
      int nextSigns =
          sign == Signs.OTHER
              ? 1 << Signs.OTHER
              : whole ? ANY_SIGN : signs(pattern, end + 1 + digits);
      BEGINNINGS[index(length, sign, next)] |= (short) nextSigns;
      FIRST_SIGNS[length] |= (short) (1 << sign);
    }
  }

  /** Returns a bit for each sign that a text may have where a form has something, or ends. */
  private static int signs(String pattern, int at) {
    if (at >= pattern.length()) {
      return NO_LETTER;
    }
    char c = pattern.charAt(at);
    return 1 << (c == 'A' ? Signs.LETTER : Signs.of(c));
  }

  private static int run(String pattern, int from, char c) {
    int end = from;
    while (end < pattern.length() && pattern.charAt(end) == c) {
      end++;
    }
    return end - from;
  }

  private static int index(int length, int sign, int next) {
    return (length * Signs.COUNT + sign) * (LONGEST_NEXT + 1) + next;
  }
}

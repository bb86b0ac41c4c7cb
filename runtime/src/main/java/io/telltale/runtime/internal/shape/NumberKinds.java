/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Tells which rules may match where a number begins, by one look at it: how many digits stand
 * together, what parts them from how many others, and what stands before them. A rule that is not
 * among them never matches there; one that is among them has to be asked.
 */
final class NumberKinds {

  static final int IBAN = 1;
  static final int CARD = 1 << 1;
  static final int NATIONAL_ID = 1 << 2;
  static final int INTERNATIONAL_PHONE = 1 << 3;
  static final int NATIONAL_PHONE = 1 << 4;

  private static final int ALL = IBAN | CARD | NATIONAL_ID | INTERNATIONAL_PHONE | NATIONAL_PHONE;

  /** No rule looks at more characters before a number but for words that name it. */
  private static final int LOOK_BEHIND = 8;

  /** What stands behind the name of a national number has 6 signs at least, all others more. */
  private static final int SHORTEST_NAMED = 6;

  private static final int SHORTEST_ALONE = Math.min(SHORTEST_NAMED, NumberForms.shortestAlone());

  private static final int MOST_LETTERS = 7;
  private static final int LONGEST_OF_TRUNK = 5;
  private static final int LONGEST_BEHIND_TRUNK = 8;
  private static final int SHORTEST_WITH_TRUNK = 9;

  private static final NamingWords NAMES =
      NamingWords.anyOf(NationalIdRule.NAMES, NationalPhoneRule.NAMES);

  private NumberKinds() {}

  /**
   * Returns whether so few digits stand together, and nothing goes on behind them, that no rule
   * matches if they stand behind no word: as counts, ports, years and times do.
   *
   * @param sign what stands behind them, see {@link Signs}
   */
  static boolean isShort(CharSequence text, int at, int end, int sign) {
    if (end - at >= SHORTEST_ALONE) {
      return false;
    }
    return sign == Signs.OTHER
        || (sign != Signs.LETTER
            && Chars.at(text, at) != '0'
            && !continues(sign, Chars.at(text, end + 1)));
  }

  /**
   * Returns the bits of the rules that may match.
   *
   * @param at index of the first digit
   * @param end index behind the digits that stand together
   * @param sign what stands behind them, see {@link Signs}
   * @param floor end of what was replaced before
   * @param before the character before the first digit, 0 for the beginning of the text
   */
  static int of(CharSequence text, int at, int end, int sign, int floor, char before) {
    int kinds;
    if (floor > 0 && at - floor < LOOK_BEHIND) {
      kinds = ALL;
    } else if (Chars.isAlnum(before)) {
      kinds = behindWord(text, at, end, before);
    } else {
      kinds = behindSign(text, at, end, sign, before);
    }
    return Chars.at(text, at) == '0' ? kinds : kinds & ~INTERNATIONAL_PHONE;
  }

  private static int behindWord(CharSequence text, int at, int end, char before) {
    char second = Chars.at(text, at - 2);
    if (Chars.isDigit(before) || second == '%' || second == '\\' || Chars.at(text, at - 3) == '%') {
      return ALL; // The word may be the end of an escape.
    }
    return Chars.isDigit(second) && !NumberForms.mayFollow(1, end - at)
        ? 0
        : behindLetters(text, at, end);
  }

  private static int behindLetters(CharSequence text, int at, int end) {
    int start = at - 1;
    while (at - start < MOST_LETTERS && Chars.isLetter(Chars.at(text, start - 1))) {
      start--;
    }
    int kinds = 0;
    if (at - start > 1
        && end - at > 1
        && IbanRule.isCountry(Chars.at(text, at - 2), Chars.at(text, at - 1))) {
      kinds |= IBAN;
    }
    if (NumberForms.mayFollow(at - start, end - at)
        || (!Chars.isAlnum(Chars.at(text, start - 1)) && NAMES.mayPrecede(text, start))) {
      kinds |= NATIONAL_ID;
    }
    return kinds;
  }

  private static int behindSign(CharSequence text, int at, int end, int sign, char before) {
    int length = end - at;
    int kinds = 0;
    if (goesOn(text, end, length, sign) && NAMES.mayPrecede(text, at)) {
      kinds = NATIONAL_ID | NATIONAL_PHONE;
    }
    char first = Chars.at(text, at);
    boolean card =
        (length >= PaymentCardRule.SHORTEST
                || (length >= PaymentCardRule.SHORTEST_GROUP && Signs.partsCards(sign)))
            && CardIssuers.mayIssue(text, at)
            && !isLink(text, at, before);
    boolean american = mayBeNorthAmerican(first, length, sign);
    if (first == '0' || card || american || NumberForms.mayBeginWith(length, sign)) {
      kinds |= written(text, at, end, sign, card);
    }
    return kinds;
  }

  private static int written(CharSequence text, int at, int end, int sign, boolean card) {
    int length = end - at;
    int next = sign == Signs.OTHER ? 0 : Chars.digits(text, end + 1, NumberForms.LONGEST_NEXT);
    int nextSign = sign == Signs.OTHER ? sign : Signs.of(Chars.at(text, end + 1 + next));
    int kinds = 0;
    if (NumberForms.mayBeginWith(length, sign, next, nextSign)
        && NumberForms.mayHaveDate(text, at, length)) {
      kinds |= NATIONAL_ID;
    }
    if (card && CardIssuers.mayIssue(text, at, length, Signs.partsCards(sign) ? next : 0)) {
      kinds |= CARD;
    }
    if (Chars.at(text, at) == '0') {
      kinds |= withZero(text, at, length, sign, next, nextSign);
    } else if (next == 3
        && nextSign == sign
        && mayBeNorthAmerican(Chars.at(text, at), length, sign)) {
      kinds |= NATIONAL_PHONE;
    }
    return kinds;
  }

  /** Returns whether this is a later link of a chain such as a day or a version. */
  private static boolean isLink(CharSequence text, int at, char before) {
    return (before == '-' || before == '.') && Chars.isDigit(Chars.at(text, at - 2));
  }

  private static int withZero(
      CharSequence text, int at, int length, int sign, int next, int nextSign) {
    if (Chars.at(text, at + 1) == '0') {
      return sign == Signs.OTHER || sign == Signs.LETTER ? 0 : INTERNATIONAL_PHONE;
    }
    boolean trunk =
        length > 1
            && length <= LONGEST_OF_TRUNK
            && Signs.partsPhones(sign)
            && next > 1
            && next <= LONGEST_BEHIND_TRUNK
            && (length + next >= SHORTEST_WITH_TRUNK || Signs.partsGroups(nextSign));
    return trunk ? NATIONAL_PHONE : 0;
  }

  /** {@code 555-123-4567} and {@code 1-800-555-0199}. */
  private static boolean mayBeNorthAmerican(char first, int length, int sign) {
    return (sign == Signs.HYPHEN || sign == Signs.DOT)
        && (length == 3 || (length == 1 && first == '1'));
  }

  /** Returns whether there is enough of a number for one that a word before it names. */
  private static boolean goesOn(CharSequence text, int end, int length, int sign) {
    return length >= SHORTEST_NAMED
        || sign == Signs.LETTER
        || (Signs.partsPhones(sign) && continues(sign, Chars.at(text, end + 1)));
  }

  /** Returns whether what stands behind a sign may belong to the number before it. */
  private static boolean continues(int sign, char next) {
    return Chars.isDigit(next) || (sign != Signs.SPACE && Chars.isLetter(next));
  }
}

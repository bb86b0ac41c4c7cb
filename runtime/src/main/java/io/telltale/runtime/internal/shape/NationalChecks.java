/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** The check digits and dates in national numbers. Each takes the index at which one begins. */
final class NationalChecks {

  private static final String SPANISH = "trwagmyfpdxbnjzsqvhlcke";
  private static final String FINNISH = "0123456789abcdefhjklmnprstuvwxy";
  private static final int[] CHINESE = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] DIHEDRAL = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private NationalChecks() {}

  /**
   * Returns whether the number that begins at an index fulfils what those of its kind do. A switch,
   * as each lambda would be a class of its own that is made at the start.
   */
  static boolean hold(NationalForm.Kind kind, CharSequence text, int start) {
    return switch (kind) {
      case UNITED_STATES -> unitedStates(text, start);
      case KOREA -> korea(text, start);
      case KOREA_CHECKED -> koreaChecked(text, start);
      case BRAZIL -> brazil(text, start);
      case CANADA -> canada(text, start);
      case UNITED_KINGDOM -> unitedKingdom(text, start);
      case SPAIN -> spain(text, start);
      case SPAIN_FOREIGN -> spainForeign(text, start);
      case ITALY -> italy(text, start);
      case SWEDEN -> sweden(text, start);
      case FINLAND -> finland(text, start);
      case CHINA -> china(text, start);
      case INDIA -> india(text, start);
      case FRANCE -> france(text, start);
      case BELGIUM -> belgium(text, start);
      case SWITZERLAND -> switzerland(text, start);
      case MEXICO -> mexico(text, start);
    };
  }

  /** United States: no area 000 or 666, no group 00, no serial 0000. */
  static boolean unitedStates(CharSequence text, int start) {
    int area = number(text, start, 3);
    return area != 0
        && area != 666
        && number(text, start + 4, 2) != 0
        && number(text, start + 7, 4) != 0;
  }

  /** Korea: a date of birth, then a digit from 1 to 8. */
  static boolean korea(CharSequence text, int start) {
    char kind = Chars.at(text, start + 7);
    return isDate(text, start + 2, start + 4) && kind >= '1' && kind <= '8';
  }

  /** Korea, bare: the check digit of those that were given out before October 2020 as well. */
  static boolean koreaChecked(CharSequence text, int start) {
    char kind = Chars.at(text, start + 6);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (Chars.at(text, start + i) - '0') * (2 + i % 8);
    }
    return isDate(text, start + 2, start + 4)
        && kind >= '1'
        && kind <= '8'
        && (11 - sum % 11) % 10 == Chars.at(text, start + 12) - '0';
  }

  /** Sweden: a date of birth and a check digit. */
  static boolean sweden(CharSequence text, int start) {
    return isDate(text, start + 2, start + 4) && luhn(text, start, 10);
  }

  /** Finland: a date of birth and a check character. */
  static boolean finland(CharSequence text, int start) {
    int rest = (number(text, start, 6) * 1000 + number(text, start + 7, 3)) % FINNISH.length();
    return isDate(text, start + 2, start)
        && Chars.lower(Chars.at(text, start + 10)) == FINNISH.charAt(rest);
  }

  /** Canada: a check digit. */
  static boolean canada(CharSequence text, int start) {
    return luhn(text, start, 9);
  }

  /** Brazil: two check digits. */
  static boolean brazil(CharSequence text, int start) {
    return brazilDigit(text, start, 9) && brazilDigit(text, start, 10);
  }

  private static boolean brazilDigit(CharSequence text, int start, int count) {
    int sum = 0;
    int i = start;
    for (int k = 0; k < count; i++) {
      if (Chars.isDigit(Chars.at(text, i))) {
        sum += (Chars.at(text, i) - '0') * (count + 1 - k++);
      }
    }
    while (!Chars.isDigit(Chars.at(text, i))) {
      i++;
    }
    return sum * 10 % 11 % 10 == Chars.at(text, i) - '0';
  }

  /** Spain: a check letter. */
  static boolean spain(CharSequence text, int start) {
    return spanish(number(text, start, 8), Chars.at(text, start + 9));
  }

  /** Foreigners in Spain: X, Y or Z for the first digit, and a check letter. */
  static boolean spainForeign(CharSequence text, int start) {
    int kind = "xyz".indexOf(Chars.lower(Chars.at(text, start)));
    return kind >= 0
        && spanish(kind * 10_000_000 + number(text, start + 2, 7), Chars.at(text, start + 10));
  }

  private static boolean spanish(int number, char letter) {
    return SPANISH.charAt(number % SPANISH.length()) == Chars.lower(letter);
  }

  /** Italy: a letter for the month, a day up to 31 or, for women, from 41 to 71. */
  static boolean italy(CharSequence text, int start) {
    int day = number(text, start + 9, 2) % 40;
    return "abcdehlmprst".indexOf(Chars.lower(Chars.at(text, start + 8))) >= 0
        && day >= 1
        && day <= 31;
  }

  /** United Kingdom: two letters that are in use, and a suffix from A to D. */
  static boolean unitedKingdom(CharSequence text, int start) {
    char suffix = Chars.lower(Chars.at(text, start + 12));
    return "dfiuv".indexOf(Chars.lower(Chars.at(text, start))) < 0
        && suffix >= 'a'
        && suffix <= 'd';
  }

  /** China: a date of birth and a check digit or X. */
  static boolean china(CharSequence text, int start) {
    int year = number(text, start + 6, 4);
    if (year < 1900 || year > 2099 || !isDate(text, start + 10, start + 12)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < CHINESE.length; i++) {
      sum += (Chars.at(text, start + i) - '0') * CHINESE[i];
    }
    return Chars.lower(Chars.at(text, start + CHINESE.length)) == "10x98765432".charAt(sum % 11);
  }

  /** India: never begins with 0 or 1, and the check digit of Verhoeff. */
  static boolean india(CharSequence text, int start) {
    int check = 0;
    int position = 0;
    for (int i = start + 13; i >= start; i--) {
      if (Chars.isDigit(Chars.at(text, i))) {
        int digit = Chars.at(text, i) - '0';
        for (int k = position % 8; k > 0; k--) {
          digit = DIHEDRAL[digit];
        }
        check = compose(check, digit);
        position++;
      }
    }
    return check == 0 && Chars.at(text, start) >= '2';
  }

  /** Composes two elements of the group of a pentagon's symmetries. */
  private static int compose(int a, int b) {
    if (a < 5) {
      return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
    }
    return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
  }

  /** France: sex 1 or 2, and the rest of a division by 97. */
  static boolean france(CharSequence text, int start) {
    char sex = Chars.at(text, start);
    long body = 0;
    for (int i = start; i < start + 18; i++) {
      body = Chars.isDigit(Chars.at(text, i)) ? body * 10 + Chars.at(text, i) - '0' : body;
    }
    return (sex == '1' || sex == '2') && 97 - body % 97 == number(text, start + 19, 2);
  }

  /** Belgium: a date of birth, and the rest of a division by 97, for either century. */
  static boolean belgium(CharSequence text, int start) {
    long body =
        number(text, start, 2) * 10_000_000L
            + number(text, start + 3, 2) * 100_000L
            + number(text, start + 6, 2) * 1000L
            + number(text, start + 9, 3);
    int check = number(text, start + 13, 2);
    return 97 - body % 97 == check || 97 - (body + 2_000_000_000L) % 97 == check;
  }

  /** Switzerland: the prefix 756, and the check digit of EAN-13. */
  static boolean switzerland(CharSequence text, int start) {
    int sum = 0;
    int position = 0;
    for (int i = start; i < start + 16; i++) {
      if (Chars.isDigit(Chars.at(text, i))) {
        sum += (Chars.at(text, i) - '0') * (position++ % 2 == 0 ? 1 : 3);
      }
    }
    return sum % 10 == 0 && number(text, start, 3) == 756;
  }

  /** Mexico: a date of birth and a letter for the sex. */
  static boolean mexico(CharSequence text, int start) {
    char sex = Chars.lower(Chars.at(text, start + 10));
    return isDate(text, start + 6, start + 8) && (sex == 'h' || sex == 'm');
  }

  private static boolean isDate(CharSequence text, int month, int day) {
    int m = number(text, month, 2);
    int d = number(text, day, 2);
    return m >= 1 && m <= 12 && d >= 1 && d <= 31;
  }

  /** The check digit of Luhn over the next digits, whatever parts them. */
  private static boolean luhn(CharSequence text, int start, int count) {
    int sum = 0;
    int seen = 0;
    for (int i = start; seen < count; i++) {
      if (Chars.isDigit(Chars.at(text, i))) {
        int digit = Chars.at(text, i) - '0';
        boolean twice = (count - seen++) % 2 == 0;
        sum += !twice ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
      }
    }
    return sum % 10 == 0;
  }

  private static int number(CharSequence text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + Chars.at(text, i) - '0';
    }
    return number;
  }
}

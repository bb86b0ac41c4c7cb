/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * International bank account numbers (ISO 13616): country, its length, and the check over all of
 * it; bare or in groups of four.
 */
final class IbanRule implements NumberRule {

  private static final String LENGTHS =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
          + "ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30"
          + "KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24"
          + "PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29"
          + "VA22VG24XK20YE30";
  private static final int MODULUS = 97;

  /** For each first letter of a country a bit for each second one. */
  private static final int[] COUNTRIES = countries();

  private static int[] countries() {
    int[] countries = new int['Z' - 'A' + 1];
    for (int i = 0; i < LENGTHS.length(); i += 4) {
      countries[LENGTHS.charAt(i) - 'A'] |= 1 << (LENGTHS.charAt(i + 1) - 'A');
    }
    return countries;
  }

  /** Returns whether two letters of ASCII are those of a country that has such numbers. */
  static boolean isCountry(char first, char second) {
    return (COUNTRIES[Chars.lower(first) - 'a'] >> (Chars.lower(second) - 'a') & 1) != 0;
  }

  @Override
  public String triggers() {
    return "0123456789";
  }

  @Override
  public int kind() {
    return NumberKinds.IBAN;
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    int start = at - 2;
    if (start < floor || !isBegin(text, start) || Chars.wordBefore(text, start, floor)) {
      return Span.NONE;
    }
    int length = length(Chars.at(text, start), Chars.at(text, start + 1));
    if (length == 0) {
      return Span.NONE;
    }
    int rest = 0;
    int count = 4;
    int i = at + 2;
    while (count < length) {
      char c = Chars.at(text, i);
      if (count % 4 == 0 && (c == ' ' || c == '-')) {
        c = Chars.at(text, ++i);
      }
      if (!Chars.isAlnum(c)) {
        return Span.NONE;
      }
      rest = append(rest, c);
      count++;
      i++;
    }
    for (int k = start; k < start + 4; k++) {
      rest = append(rest, Chars.at(text, k));
    }
    return rest == 1 && !Chars.isAlnum(Chars.at(text, i)) ? Span.of(start, i) : Span.NONE;
  }

  private static boolean isBegin(CharSequence text, int start) {
    return Chars.isLetter(Chars.at(text, start))
        && Chars.isLetter(Chars.at(text, start + 1))
        && Chars.isDigit(Chars.at(text, start + 3));
  }

  private static int append(int rest, char c) {
    return Chars.isDigit(c)
        ? (rest * 10 + c - '0') % MODULUS
        : (rest * 100 + Chars.lower(c) - 'a' + 10) % MODULUS;
  }

  private static int length(char first, char second) {
    char a = Character.toUpperCase(first);
    char b = Character.toUpperCase(second);
    for (int i = 0; i < LENGTHS.length(); i += 4) {
      if (LENGTHS.charAt(i) == a && LENGTHS.charAt(i + 1) == b) {
        return (LENGTHS.charAt(i + 2) - '0') * 10 + LENGTHS.charAt(i + 3) - '0';
      }
    }
    return 0;
  }
}

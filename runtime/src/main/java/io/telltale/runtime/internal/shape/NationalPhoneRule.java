/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Telephone numbers as they are written inside a country: with a trunk zero ({@code 010-1234-5678},
 * {@code 020 7946 0958}), in the North American form, with the area code in brackets, or in any
 * form behind a word that names a telephone.
 */
final class NationalPhoneRule implements NumberRule {

  static final NamingWords NAMES =
      new NamingWords(
          "phone",
          "tel",
          "telephone",
          "telefon",
          "telefono",
          "teléfono",
          "téléphone",
          "mobile",
          "cell",
          "cellphone",
          "handy",
          "fax",
          "msisdn",
          "whatsapp",
          "전화",
          "전화번호",
          "휴대폰",
          "휴대폰번호",
          "휴대전화",
          "핸드폰",
          "연락처",
          "電話",
          "電話番号",
          "携帯",
          "电话",
          "手机",
          "手机号");
  private static final int SHORTEST = 7;

  @Override
  public String triggers() {
    return "0123456789(";
  }

  @Override
  public int kind() {
    return NumberKinds.NATIONAL_PHONE;
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return trigger != '(' || Chars.isDigit(after);
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    if (Chars.at(text, at) == '(') {
      return bracketed(text, at, floor);
    }
    if (Chars.wordBefore(text, at, floor)) {
      return Span.NONE;
    }
    long groups = DigitGroups.read(text, at);
    if (DigitGroups.digits(groups) < SHORTEST) {
      return Span.NONE;
    }
    if (!linkBefore(text, at, floor)) {
      for (long rest = groups; rest > 0xf; rest = DigitGroups.dropLast(rest)) {
        int end = at + DigitGroups.width(rest);
        if (isWritten(text, at, rest)
            && ends(text, end, rest)
            && !isInside(text, at, rest, floor)
            && !OtherNumbers.precede(text, at)) {
          return Span.of(at, end);
        }
      }
    }
    return named(text, at, groups);
  }

  private static boolean isWritten(CharSequence text, int at, long groups) {
    char separator = Chars.at(text, at + DigitGroups.first(groups));
    if (Chars.at(text, at) == '0') {
      return isTrunk(text, at, groups, separator);
    }
    boolean long1 = groups == 0x1334 && Chars.at(text, at) == '1';
    int area = long1 ? at + 2 : at;
    return (long1 || groups == 0x334)
        && Chars.at(text, area) >= '2'
        && (separator == '-' || separator == '.')
        && separator == Chars.at(text, area + 3)
        && separator == Chars.at(text, area + 7);
  }

  /** Returns whether these groups are a part of a longer number that blanks part. */
  private static boolean isInside(CharSequence text, int at, long groups, int floor) {
    return Chars.at(text, at + DigitGroups.first(groups)) == ' '
        && DigitGroups.groupBefore(text, at, floor);
  }

  private static boolean isTrunk(CharSequence text, int at, long groups, char separator) {
    int digits = DigitGroups.digits(groups);
    int first = DigitGroups.first(groups);
    boolean dotted = separator == '.' && DigitGroups.longest(groups) <= 3;
    boolean pairs = groups == 0x22222;
    return Chars.at(text, at + 1) >= '1'
        && digits >= 9
        && digits <= 12
        && first >= 2
        && first <= 5
        && DigitGroups.longest(groups) <= 8
        && DigitGroups.shortest(groups) >= 2
        && (!dotted || pairs);
  }

  private static long named(CharSequence text, int at, long groups) {
    for (long rest = groups; rest != 0; rest = DigitGroups.dropLast(rest)) {
      int digits = DigitGroups.digits(rest);
      int end = at + DigitGroups.width(rest);
      boolean one = rest <= 0xf;
      if (digits >= SHORTEST
          && (one || DigitGroups.first(groups) < SHORTEST)
          && !Chars.isAlnum(Chars.at(text, end))) {
        return NAMES.precede(text, at) ? Span.of(at, end) : Span.NONE;
      }
    }
    return Span.NONE;
  }

  /** {@code (555) 123-4567}, {@code (02) 1234 5678}, {@code (030) 901820}. */
  private static long bracketed(CharSequence text, int at, int floor) {
    int code = Chars.digits(text, at + 1, 6);
    char first = Chars.at(text, at + 1);
    boolean trunk = first == '0' && Chars.at(text, at + 2) >= '1' && code >= 2 && code <= 5;
    if (!(trunk || (code == 3 && first >= '2'))
        || Chars.at(text, at + 1 + code) != ')'
        || Chars.wordBefore(text, at, floor)) {
      return Span.NONE;
    }
    int number = at + code + 2;
    char gap = Chars.at(text, number);
    number += gap == ' ' || gap == '-' || gap == '.' ? 1 : 0;
    for (long groups = DigitGroups.read(text, number); groups != 0; ) {
      int digits = code + DigitGroups.digits(groups);
      int end = number + DigitGroups.width(groups);
      boolean fits = trunk ? digits >= 9 && digits <= 12 : groups == 0x34;
      if (fits && ends(text, end, groups)) {
        return Span.of(at, end);
      }
      groups = DigitGroups.dropLast(groups);
    }
    return Span.NONE;
  }

  private static boolean linkBefore(CharSequence text, int at, int floor) {
    char joint = at > floor ? Chars.at(text, at - 1) : 0;
    return (joint == '-' || joint == '.' || joint == '_' || joint == ',' || joint == '$')
        && at - 1 > floor
        && Chars.isAlnum(Chars.at(text, at - 2));
  }

  private static boolean ends(CharSequence text, int end, long groups) {
    char c = Chars.at(text, end);
    if (Chars.isAlnum(c) || c == '_') {
      return false;
    }
    boolean digit = Chars.isDigit(Chars.at(text, end + 1));
    char separator = Chars.at(text, end - DigitGroups.last(groups) - 1);
    return !digit
        || (c != '-'
            && c != '.'
            && c != ':'
            && c != '/'
            && (c != ' ' || separator != ' ' || DigitGroups.last(groups) >= 3));
  }
}

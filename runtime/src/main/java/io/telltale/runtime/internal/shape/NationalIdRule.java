/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import io.telltale.runtime.internal.shape.NationalForm.Kind;
import java.util.Arrays;

/**
 * Numbers by which states know people: in the forms that are written with separators or that no
 * other number has, and whatever follows a word that names one.
 */
final class NationalIdRule implements NumberRule {

  static final NationalForm[] FORMS = {
    new NationalForm("ddd-dd-dddd", Kind.UNITED_STATES),
    new NationalForm("ddd dd dddd", Kind.UNITED_STATES),
    new NationalForm("ddd.dd.dddd", Kind.UNITED_STATES),
    new NationalForm("dddddd-ddddddd", 2, Kind.KOREA),
    new NationalForm("ddddddddddddd", 2, Kind.KOREA_CHECKED),
    new NationalForm("ddd.ddd.ddd-dd", Kind.BRAZIL),
    new NationalForm("ddd-ddd-ddd", Kind.CANADA),
    new NationalForm("AA dd dd dd A", Kind.UNITED_KINGDOM),
    new NationalForm("dddddddd-A", Kind.SPAIN),
    new NationalForm("A-ddddddd-A", Kind.SPAIN_FOREIGN),
    new NationalForm("AAAAAAddAddAdddA", Kind.ITALY),
    new NationalForm("dddddd-dddd", 2, Kind.SWEDEN),
    new NationalForm("dddddd-dddx", 2, Kind.FINLAND),
    new NationalForm("dddddd+dddx", 2, Kind.FINLAND),
    new NationalForm("ddddddAdddx", 2, Kind.FINLAND),
    new NationalForm("dddddddddddddddddx", 10, Kind.CHINA),
    new NationalForm("dddd dddd dddd", Kind.INDIA),
    new NationalForm("d dd dd dd ddd ddd dd", Kind.FRANCE),
    new NationalForm("dd.dd.dd-ddd.dd", Kind.BELGIUM),
    new NationalForm("ddd.dddd.dddd.dd", Kind.SWITZERLAND),
    new NationalForm("AAAAddddddAAAAAAxd", Kind.MEXICO),
  };
  static final NamingWords NAMES =
      new NamingWords(
          "ssn",
          "socialsecurity",
          "socialinsurance",
          "nationalinsurance",
          "nationalid",
          "residentregistration",
          "personalid",
          "identitycard",
          "idcard",
          "taxid",
          "taxpayerid",
          "steuerid",
          "passport",
          "personnummer",
          "codicefiscale",
          "mynumber",
          "itin",
          "nino",
          "bsn",
          "cpf",
          "dni",
          "nif",
          "pesel",
          "cpr",
          "rrn",
          "aadhaar",
          "aadhar",
          "nric",
          "주민등록번호",
          "주민번호",
          "여권번호",
          "身份证号",
          "身份证号码",
          "マイナンバー");
  private static final NationalForm[] NONE = {};
  private static final int LONGEST_RUN = 18;
  private static final int LONGEST_NAMED = 24;
  private static final int MOST_LETTERS = 6;

  private final NationalForm[][] byFirstDigits;

  NationalIdRule() {
    byFirstDigits = new NationalForm[LONGEST_RUN + 1][];
    Arrays.fill(byFirstDigits, NONE);
    for (NationalForm form : FORMS) {
      NationalForm[] before = byFirstDigits[form.firstDigits()];
      NationalForm[] sorted = Arrays.copyOf(before, before.length + 1);
      sorted[before.length] = form;
      byFirstDigits[form.firstDigits()] = sorted;
    }
  }

  @Override
  public String triggers() {
    return "0123456789";
  }

  @Override
  public int kind() {
    return NumberKinds.NATIONAL_ID;
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    int run = Chars.digits(text, at, LONGEST_RUN);
    for (NationalForm form : byFirstDigits[run]) {
      long span = form.match(text, at, floor);
      if (span != Span.NONE) {
        return span;
      }
    }
    if (run == LONGEST_RUN) {
      for (NationalForm form : byFirstDigits[LONGEST_RUN - 1]) {
        long span = form.match(text, at, floor);
        if (span != Span.NONE) {
          return span;
        }
      }
    }
    return named(text, at, floor);
  }

  private static long named(CharSequence text, int at, int floor) {
    int start = at;
    while (start > floor
        && at - start <= MOST_LETTERS
        && Chars.isLetter(Chars.at(text, start - 1))
        && !Chars.escapeBefore(text, start)) {
      start--;
    }
    int end = namedEnd(text, start);
    if (end < 0 || Chars.wordBefore(text, start, floor)) {
      return Span.NONE;
    }
    return NAMES.precede(text, start) ? Span.of(start, end) : Span.NONE;
  }

  /** Returns where the number ends that begins at an index, or -1. */
  private static int namedEnd(CharSequence text, int start) {
    int digits = 0;
    int signs = 0;
    int i = start;
    while (i - start <= LONGEST_NAMED) {
      char c = Chars.at(text, i);
      if (Chars.isAlnum(c)) {
        digits += Chars.isDigit(c) ? 1 : 0;
        signs++;
      } else if (!continues(text, i, c)) {
        break;
      }
      i++;
    }
    return digits >= 5 && signs >= 6 && i - start <= LONGEST_NAMED ? i : -1;
  }

  /** Returns whether a sign parts two groups of the number, rather than the number and a word. */
  private static boolean continues(CharSequence text, int i, char c) {
    char next = Chars.at(text, i + 1);
    if (c == ' ') {
      return Chars.isDigit(next) && !isLongGroup(text, i);
    }
    return (c == '-' || c == '.' || c == '/') && Chars.isAlnum(next);
  }

  private static boolean isLongGroup(CharSequence text, int end) {
    for (int i = end - 5; i < end; i++) {
      if (!Chars.isAlnum(Chars.at(text, i))) {
        return false;
      }
    }
    return true;
  }
}

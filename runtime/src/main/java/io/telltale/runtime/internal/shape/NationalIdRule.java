/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import java.util.Arrays;

/**
 * Numbers by which states know people: in the forms that are written with separators or that no
 * other number has, and whatever follows a word that names one.
 */
final class NationalIdRule implements NumberRule {

  static final NationalForm[] FORMS = {
    new NationalForm("ddd-dd-dddd", NationalChecks::unitedStates),
    new NationalForm("ddd dd dddd", NationalChecks::unitedStates),
    new NationalForm("ddd.dd.dddd", NationalChecks::unitedStates),
    new NationalForm("dddddd-ddddddd", 2, NationalChecks::korea),
    new NationalForm("ddddddddddddd", 2, NationalChecks::koreaChecked),
    new NationalForm("ddd.ddd.ddd-dd", NationalChecks::brazil),
    new NationalForm("ddd-ddd-ddd", NationalChecks::canada),
    new NationalForm("AA dd dd dd A", NationalChecks::unitedKingdom),
    new NationalForm("dddddddd-A", NationalChecks::spain),
    new NationalForm("A-ddddddd-A", NationalChecks::spainForeign),
    new NationalForm("AAAAAAddAddAdddA", NationalChecks::italy),
    new NationalForm("dddddd-dddd", 2, NationalChecks::sweden),
    new NationalForm("dddddd-dddx", 2, NationalChecks::finland),
    new NationalForm("dddddd+dddx", 2, NationalChecks::finland),
    new NationalForm("ddddddAdddx", 2, NationalChecks::finland),
    new NationalForm("dddddddddddddddddx", 10, NationalChecks::china),
    new NationalForm("dddd dddd dddd", NationalChecks::india),
    new NationalForm("d dd dd dd ddd ddd dd", NationalChecks::france),
    new NationalForm("dd.dd.dd-ddd.dd", NationalChecks::belgium),
    new NationalForm("ddd.dddd.dddd.dd", NationalChecks::switzerland),
    new NationalForm("AAAAddddddAAAAAAxd", NationalChecks::mexico),
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
  private static final int LONGEST_RUN = 18;
  private static final int LONGEST_NAMED = 24;
  private static final int MOST_LETTERS = 6;

  private final NationalForm[][] byFirstDigits;

  NationalIdRule() {
    byFirstDigits = new NationalForm[LONGEST_RUN + 1][];
    for (int digits = 0; digits <= LONGEST_RUN; digits++) {
      int wanted = digits;
      byFirstDigits[digits] =
          Arrays.stream(FORMS)
              .filter(form -> form.firstDigits() == wanted)
              .toArray(NationalForm[]::new);
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

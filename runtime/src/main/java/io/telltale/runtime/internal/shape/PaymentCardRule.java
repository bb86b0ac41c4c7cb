/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Payment card numbers: 13 to 19 digits, bare or in groups parted by one kind of single separator,
 * with an issuer's prefix, a length that this issuer uses, and a check digit.
 */
final class PaymentCardRule implements NumberRule {

  static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /** How many digits the first group has at least. */
  static final int SHORTEST_GROUP = 4;

  private static final int LONGEST_TRACK = 80;

  @Override
  public String triggers() {
    return "0123456789";
  }

  @Override
  public int kind() {
    return NumberKinds.CARD;
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    boolean track = isTrack(text, at, floor);
    if (!track && (Chars.wordBefore(text, at, floor) || chainBefore(text, at, floor))) {
      return Span.NONE;
    }
    int end = end(text, at);
    if (end >= 0 && track && Chars.at(text, end) == '^') {
      end = trackEnd(text, end);
    }
    return end < 0 ? Span.NONE : Span.of(at, end);
  }

  /** {@code %B4111111111111111^DOE/JOHN^…}: what the magnetic stripe holds, with the name. */
  private static boolean isTrack(CharSequence text, int at, int floor) {
    return at - 2 >= floor
        && Chars.lower(Chars.at(text, at - 1)) == 'b'
        && Chars.at(text, at - 2) == '%';
  }

  private static int trackEnd(CharSequence text, int from) {
    int i = from;
    while (i - from < LONGEST_TRACK && isTrackData(Chars.at(text, i))) {
      i++;
    }
    return i;
  }

  private static boolean isTrackData(char c) {
    return Chars.isAlnum(c) || (c > ' ' && "^/.-=".indexOf(c) >= 0);
  }

  /** Returns where the longest card number ends that begins at an index, or -1. */
  private static int end(CharSequence text, int at) {
    int evenDoubled = 0;
    int oddDoubled = 0;
    int prefix = 0;
    int count = 0;
    char separator = 0;
    int end = -1;
    for (int i = at; ; i++) {
      int group = i;
      for (char c = Chars.at(text, i); Chars.isDigit(c) && count <= LONGEST; count++) {
        int digit = c - '0';
        evenDoubled += count % 2 == 0 ? doubled(digit) : digit;
        oddDoubled += count % 2 == 0 ? digit : doubled(digit);
        prefix = count < CardIssuers.PREFIX ? prefix * 10 + digit : prefix;
        c = Chars.at(text, ++i);
      }
      if (count > LONGEST
          || i - group < (group == at ? SHORTEST_GROUP : CardIssuers.SHORTEST_GROUP)) {
        return end;
      }
      int sum = count % 2 == 0 ? evenDoubled : oddDoubled;
      end = sum % 10 == 0 && isCard(prefix, count) && ends(text, i) ? i : end;
      char next = Chars.at(text, i);
      if (!isSeparator(next) || (separator != 0 && next != separator)) {
        return end;
      }
      separator = next;
    }
  }

  private static boolean isCard(int prefix, int count) {
    return count >= SHORTEST && CardIssuers.issues(prefix, count);
  }

  private static int doubled(int digit) {
    return digit < 5 ? 2 * digit : 2 * digit - 9;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '+';
  }

  /** Returns whether this is a later link of a chain such as a UUID or a version. */
  private static boolean chainBefore(CharSequence text, int at, int floor) {
    char before = at > floor ? Chars.at(text, at - 1) : 0;
    return (before == '-' || before == '.')
        && at - 1 > floor
        && Chars.isDigit(Chars.at(text, at - 2));
  }

  private static boolean ends(CharSequence text, int end) {
    char c = Chars.at(text, end);
    if (Chars.isAlnum(c)) {
      return false;
    }
    return (c != '-' && c != '.') || !Chars.isDigit(Chars.at(text, end + 1));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** User and password in front of the host of a URL. The scheme and the host stay. */
final class UserInfoRule implements Rule {

  private static final int LONGEST_SCHEME = 16;

  /** No user and no password has one, not even where it is not to be had in a URL. */
  static final String STOPS = "?#\"'<>\\`|{},;()";

  private static final String URL_STOPS = "/" + STOPS;

  @Override
  public String triggers() {
    return ":";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return Chars.isAlnum(before);
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return after == '/';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    return Chars.at(text, at + 1) == '/'
            && Chars.at(text, at + 2) == '/'
            && at > floor
            && Chars.isAlnum(Chars.at(text, at - 1))
            && !isActorSystem(text, at)
        ? in(text, at + 3, URL_STOPS)
        : Span.NONE;
  }

  /** {@code akka://system@host}: the name of a program, and no user. */
  private static boolean isActorSystem(CharSequence text, int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST_SCHEME
        && (Chars.isAlnum(Chars.at(text, start - 1)) || Chars.at(text, start - 1) == '.')) {
      start--;
    }
    return Chars.startsWith(text, start, "akka") || Chars.startsWith(text, start, "pekko");
  }

  /**
   * Takes the last {@code @} in front of the path: a password may hold one.
   *
   * @param stops what ends the look, so that the looks of two triggers never overlap
   */
  static long in(CharSequence text, int start, String stops) {
    int end = -1;
    int i = start;
    for (char c = Chars.at(text, i); c > ' ' && stops.indexOf(c) < 0; ) {
      end = c == '@' ? i : end;
      c = Chars.at(text, ++i);
    }
    if (end <= start
        || Chars.isOneOf(text, start, end, EmailRule.SYSTEM_ACCOUNTS)
        || isMasked(text, start, end)) {
      return Span.NONE;
    }
    return Span.of(start, end);
  }

  /** {@code ***@}, {@code a***@} and {@code user:***@}. */
  private static boolean isMasked(CharSequence text, int start, int end) {
    int stars = end;
    while (stars > start && Chars.at(text, stars - 1) == '*') {
      stars--;
    }
    return end - stars >= 3 && (stars - start <= 1 || Chars.at(text, stars - 1) == ':');
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * User and password in front of a host that no scheme precedes: {@code app:pw@broker:9092} and
 * {@code scott/tiger@//host}. The host stays.
 */
final class BareUserInfoRule implements Rule {

  private static final String PASSWORD_STOPS = "@:/?#\"'<>\\`|{},;()[]=";

  /** What stands before the colon in front of an address. */
  private static final String[] NO_USERS = {
    "mailto", "sip", "sips", "xmpp", "acct", "to", "from", "cc", "bcc", "mail", "email", "user"
  };

  private static final int LONGEST = 64;
  private static final int LONGEST_PORT = 5;

  @Override
  public String triggers() {
    return "@";
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    boolean oracle = Chars.at(text, at + 1) == '/' && Chars.at(text, at + 2) == '/';
    if (!oracle && !isHostWithPort(text, at + 1)) {
      return Span.NONE;
    }
    int bound = Math.max(floor, at - LONGEST);
    int password = at;
    while (password > bound && isPassword(Chars.at(text, password - 1))) {
      password--;
    }
    if (password == at
        || password <= bound
        || Chars.at(text, password - 1) != (oracle ? '/' : ':')) {
      return Span.NONE;
    }
    int user = password - 1;
    while (user > bound && isUser(Chars.at(text, user - 1))) {
      user--;
    }
    return isUserAt(text, user, password - 1) && !SecretValue.isHarmless(text, password, at)
        ? Span.of(user, at)
        : Span.NONE;
  }

  private static boolean isPassword(char c) {
    return c > ' ' && PASSWORD_STOPS.indexOf(c) < 0;
  }

  private static boolean isUser(char c) {
    return Chars.isBase64Url(c) || c == '.';
  }

  private static boolean isUserAt(CharSequence text, int start, int end) {
    char before = Chars.at(text, start - 1);
    return end > start
        && Chars.isLetter(Chars.at(text, start))
        && before != '/'
        && before != ':'
        && !Chars.isOneOf(text, start, end, NO_USERS);
  }

  private static boolean isHostWithPort(CharSequence text, int from) {
    int i = from;
    while (i - from < LONGEST && isUser(Chars.at(text, i))) {
      i++;
    }
    if (i == from || Chars.at(text, i) != ':' || Chars.equals(text, from, i, "sha256")) {
      return false;
    }
    int digits = Chars.digits(text, i + 1, LONGEST_PORT + 1);
    return digits >= 2 && digits <= LONGEST_PORT && !Chars.isAlnum(Chars.at(text, i + 1 + digits));
  }
}

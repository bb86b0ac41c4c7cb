/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * E-mail addresses, by way of their {@code @} or {@code %40}.
 *
 * <p>Stays linear although it looks back without bound: {@code @} itself belongs neither to a local
 * part nor to a domain, so no character is looked at for two of them.
 */
final class EmailRule implements Rule {

  private static final String LOCAL_MARKS = "._%+-'~!#$&";

  /** Names of nobody in particular, as in {@code git@github.com:acme/repo.git}. */
  static final String[] SYSTEM_ACCOUNTS = {
    "git", "hg", "svn", "root", "ec2-user", "ubuntu", "rabbit", "ejabberd", "couchdb", "emqx"
  };

  /** What Kotlin puts in front of a label. */
  private static final String[] LABELS = {"this", "super", "return", "break", "continue"};

  private static final int LONGEST_QUOTED = 64;

  @Override
  public String triggers() {
    return "@%";
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return trigger != '%' || after == '4';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    int domain = at + 1;
    if (Chars.at(text, at) == '%') {
      if (!Chars.startsWith(text, at, "%40")) {
        return Span.NONE;
      }
      domain = at + 3;
    }
    int start = at > floor && Chars.at(text, at - 1) == '"' ? quoted(text, at, floor) : -1;
    if (start < 0) {
      start = localStart(text, at, domain, floor);
    }
    if (start >= at) {
      return Span.NONE;
    }
    int end = MailDomain.end(text, domain);
    return end < 0
            || isNoAddress(text, start, at, domain)
            || isPrincipal(text, start, at, domain, end)
        ? Span.NONE
        : Span.of(start, end);
  }

  /** Returns where {@code "john doe"} begins, or -1. */
  private static int quoted(CharSequence text, int at, int floor) {
    int bound = Math.max(floor, at - LONGEST_QUOTED);
    for (int i = at - 2; i >= bound; i--) {
      if (Chars.at(text, i) == '"') {
        boolean inWord = i > floor && Chars.isAlnum(Chars.at(text, i - 1));
        return i < at - 2 && !inWord ? i : -1;
      }
    }
    return -1;
  }

  private static int localStart(CharSequence text, int at, int domain, int floor) {
    boolean unspaced =
        at > floor
            && (Chars.isUnspacedLetter(Chars.at(text, at - 1))
                || Chars.isUnspacedLetter(Chars.at(text, domain)));
    int i = at;
    while (i > floor) {
      char c = Chars.at(text, i - 1);
      if (!isLocal(c) && !(unspaced && Chars.isUnspacedLetter(c))) {
        break;
      }
      if (c == '.' && i < at && Chars.at(text, i) == '.') {
        break;
      }
      if (c == '%'
          && i + 2 <= at
          && Chars.isEscape(text, i - 1)
          && !isLocal(Chars.unescape(text, i - 1))) {
        return firstLetter(text, i + 2, at);
      }
      i--;
    }
    return firstLetter(text, i, at);
  }

  /** Leaves quotes, dots and the like outside that stand before the local part. */
  private static int firstLetter(CharSequence text, int from, int at) {
    int i = from;
    while (i < at) {
      char c = Chars.at(text, i);
      if (Chars.isAlnum(c) || c == '_' || c >= 0x80) {
        return i;
      }
      i += c == '%' && i + 3 <= at && Chars.isEscape(text, i) ? 3 : 1;
    }
    return at;
  }

  private static boolean isLocal(char c) {
    return Chars.isDigit(c) || Chars.isSpacedLetter(c) || LOCAL_MARKS.indexOf(c) >= 0;
  }

  /** Returns whether this is how programs write something else with an {@code @}. */
  private static boolean isNoAddress(CharSequence text, int start, int at, int domain) {
    if (Chars.isOneOf(text, start, at, SYSTEM_ACCOUNTS)) {
      return true;
    }
    if (Chars.isUpper(Chars.at(text, domain)) && Chars.isOneOf(text, start, at, LABELS)) {
      return true;
    }
    return isObjectId(text, start, at, domain) || isImageScale(text, domain);
  }

  /** Returns whether this is the end of a Kerberos principal, {@code HTTP/host@REALM}. */
  private static boolean isPrincipal(CharSequence text, int start, int at, int domain, int end) {
    if (Chars.at(text, start - 1) != '/') {
      return false;
    }
    boolean realm = true;
    for (int i = domain; i < end; i++) {
      realm &= !Chars.isLower(Chars.at(text, i));
    }
    boolean lower = false;
    boolean same = at - start == end - domain;
    for (int i = start; i < at; i++) {
      lower |= Chars.isLower(Chars.at(text, i));
      same &= Chars.at(text, i) == Chars.at(text, domain + i - start);
    }
    return realm && (lower || same);
  }

  /** Returns whether this is a Java object's default text, {@code com.acme.Foo@1b6d3586}. */
  private static boolean isObjectId(CharSequence text, int start, int at, int domain) {
    int simple = at;
    while (simple > start && Chars.at(text, simple - 1) != '.') {
      simple--;
    }
    if (!Chars.isUpper(Chars.at(text, simple))) {
      return false;
    }
    int i = domain;
    boolean digit = false;
    while (i - domain < 9 && Chars.isHex(Chars.at(text, i))) {
      digit |= Chars.isDigit(Chars.at(text, i));
      i++;
    }
    return digit && i - domain >= 5 && i - domain <= 8 && Chars.at(text, i) == '.';
  }

  /** Returns whether this is a file name such as {@code logo@2x.png}. */
  private static boolean isImageScale(CharSequence text, int domain) {
    return Chars.isDigit(Chars.at(text, domain))
        && Chars.at(text, domain + 1) == 'x'
        && Chars.at(text, domain + 2) == '.';
  }
}

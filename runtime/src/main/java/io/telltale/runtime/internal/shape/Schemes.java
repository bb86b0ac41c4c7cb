/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** The words by which an authorization header says how to read the credentials behind them. */
final class Schemes {

  private static final String[] WORDS = {
    "bearer",
    "basic",
    "token",
    "apikey",
    "negotiate",
    "ntlm",
    "digest",
    "hawk",
    "oauth",
    "signature",
    "aws4-hmac-sha256",
    "sharedkey",
    "dpop",
    "key"
  };
  private static final String[] OF_MANY_PARTS = {
    "digest", "hawk", "oauth", "signature", "aws4-hmac-sha256"
  };
  private static final int LONGEST = 16;

  private Schemes() {}

  /** Returns where the credentials begin: behind the scheme and its blanks, if one is there. */
  static int skip(CharSequence text, int from) {
    int end = wordEnd(text, from);
    if (Chars.at(text, end) != ' ' || !Chars.isOneOf(text, from, end, WORDS)) {
      return from;
    }
    int i = end;
    while (Chars.at(text, i) == ' ') {
      i++;
    }
    return i;
  }

  /** Returns whether the scheme at an index is followed by a list of parameters. */
  static boolean hasManyParts(CharSequence text, int from) {
    return Chars.isOneOf(text, from, wordEnd(text, from), OF_MANY_PARTS);
  }

  private static int wordEnd(CharSequence text, int from) {
    int i = from;
    while (i - from <= LONGEST && Chars.isBase64Url(Chars.at(text, i))) {
      i++;
    }
    return i;
  }
}

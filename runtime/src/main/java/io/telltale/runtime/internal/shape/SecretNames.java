/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Names whose values are secret: in queries, connection strings, properties and JSON. */
final class SecretNames {

  /** Any name that ends so, such as {@code DB_PASSWORD} and {@code trustStorePassword}. */
  private static final String[] ENDINGS = {
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
    "secret",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "accountkey",
    "encryptionkey",
    "signingkey",
    "apitoken",
    "accesstoken",
    "refreshtoken",
    "idtoken",
    "authtoken",
    "bearertoken",
    "sessiontoken",
    "securitytoken",
    "csrftoken",
    "xtoken",
    "exchangetoken",
    "usertoken",
    "resettoken",
    "credentials",
    "cookie",
    "jsessionid",
    "phpsessid",
    "sessionid"
  };

  /** Only the whole name. */
  private static final String[] WHOLE = {"token", "pin", "cvv", "cvc", "otp", "passwort"};

  /** Only the whole name, and only in the query of a URL: elsewhere these are everyday words. */
  private static final String[] IN_QUERY = {
    "key",
    "sig",
    "signature",
    "code",
    "auth",
    "pass",
    "sid",
    "xamzsignature",
    "xamzcredential",
    "xgoogsignature",
    "xgoogcredential"
  };

  /** Of the names in a query, those that search terms, states and errors have as well. */
  private static final String[] OF_WORDS_TOO = {"key", "code"};

  private static final String JOINTS = "_-.";

  private final String[][] endings = Words.byLast(ENDINGS);
  private final String[][] whole = Words.byLast(WHOLE);
  private final String[][] inQuery = Words.byLast(IN_QUERY);
  private final LastLetters lastLetters = new LastLetters(JOINTS, endings, whole, inQuery);

  /** Returns whether any of the names ends with a character. */
  boolean mayEndWith(char c) {
    return lastLetters.mayEndWith(c);
  }

  /** Returns where the name of a secret begins that ends at an index, or -1. */
  int start(CharSequence text, int end) {
    if (!lastLetters.mayEndAt(text, end)) {
      return -1;
    }
    for (String name : Words.thatMayEndAt(endings, text, end)) {
      int start = Words.startBackwards(text, end, name, JOINTS);
      if (start >= 0) {
        return start;
      }
    }
    int start = start(text, end, Words.thatMayEndAt(whole, text, end));
    if (start >= 0) {
      return start;
    }
    start = start(text, end, Words.thatMayEndAt(inQuery, text, end));
    return start >= 0 && isQuery(text, start) ? start : -1;
  }

  /**
   * Returns whether what stands behind a name may be a word or a short number that is no secret.
   */
  static boolean hasWordsToo(CharSequence text, int start, int end) {
    return Chars.isOneOf(text, start, end, OF_WORDS_TOO);
  }

  private static int start(CharSequence text, int end, String[] names) {
    for (String name : names) {
      int start = Words.startBackwards(text, end, name, JOINTS);
      char before = Chars.at(text, start - 1);
      boolean joined = Chars.isAlnum(before) || (before != 0 && JOINTS.indexOf(before) >= 0);
      if (start >= 0 && (!joined || Chars.escapeBefore(text, start))) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isQuery(CharSequence text, int start) {
    char before = Chars.at(text, start - 1);
    if (Chars.isEscape(text, start - 3)) {
      before = Chars.unescape(text, start - 3);
    }
    return before == '?' || before == '&' || (before == ';' && Chars.at(text, start - 2) == 'p');
  }
}

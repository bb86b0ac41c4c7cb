/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Hashes of passwords: bcrypt, Argon2, scrypt and those of crypt(3). */
final class PasswordHashRule implements Rule {

  private static final String[] KINDS = {
    "$2a$", "$2b$", "$2x$", "$2y$", "$argon2", "$scrypt$", "$s0$", "$1$", "$5$", "$6$", "$y$", "$7$"
  };
  private static final int SHORTEST = 24;

  @Override
  public String triggers() {
    return "$";
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    for (String kind : KINDS) {
      if (kind.charAt(1) == Chars.lower(after)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    if (Chars.wordBefore(text, at, floor)) {
      return Span.NONE;
    }
    for (String kind : KINDS) {
      if (Chars.startsWith(text, at, kind)) {
        int end = at + kind.length();
        while (isHash(Chars.at(text, end))) {
          end++;
        }
        return end - at >= SHORTEST ? Span.of(at, end) : Span.NONE;
      }
    }
    return Span.NONE;
  }

  private static boolean isHash(char c) {
    return Chars.isAlnum(c) || (c > ' ' && "$./+=,-_".indexOf(c) >= 0);
  }
}

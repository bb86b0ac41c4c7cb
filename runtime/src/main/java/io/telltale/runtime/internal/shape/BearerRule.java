/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Credentials behind the words {@code Bearer} and {@code Basic}, wherever they stand. */
final class BearerRule implements Rule {

  private static final int SHORTEST = 8;
  private static final int SHORTEST_WORD = 24;
  private static final int MOST_BLANKS = 3;

  @Override
  public String triggers() {
    return "bB";
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return Chars.lower(after) == 'a' || Chars.lower(after) == 'e';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    boolean basic = Chars.startsWith(text, at, "basic");
    if ((!basic && !Chars.startsWith(text, at, "bearer")) || Chars.wordBefore(text, at, floor)) {
      return Span.NONE;
    }
    int word = at + (basic ? 5 : 6);
    int start = skipBlanks(text, word);
    int end = start;
    while (isToken(Chars.at(text, end))) {
      end++;
    }
    boolean sentence = end > start && Chars.at(text, end - 1) == '.';
    end -= sentence ? 1 : 0;
    int padded = end;
    while (padded - end < 2 && Chars.at(text, padded) == '=') {
      padded++;
    }
    if (start == word || end - start < SHORTEST || Chars.isAlnum(Chars.at(text, padded))) {
      return Span.NONE;
    }
    if (padded > end && Chars.at(text, padded) == '"') {
      return Span.NONE; // realm="…", in a challenge
    }
    boolean secret = basic ? hasColon(text, start, end) : isRandom(text, start, end);
    return secret ? Span.of(start, padded) : Span.NONE;
  }

  private static int skipBlanks(CharSequence text, int from) {
    int i = from;
    while (i - from < MOST_BLANKS) {
      if (Chars.at(text, i) == ' ' || Chars.at(text, i) == '+') {
        i++;
      } else if (Chars.startsWith(text, i, "%20")) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isToken(char c) {
    return Chars.isBase64Url(c) || c == '.' || c == '~' || c == '+' || c == '/';
  }

  private static boolean isRandom(CharSequence text, int start, int end) {
    boolean letters = true;
    for (int i = start; i < end; i++) {
      char c = Chars.at(text, i);
      boolean hump = i > start && Chars.isUpper(c) && Chars.isLower(Chars.at(text, i - 1));
      if (Chars.isDigit(c) || hump) {
        return true;
      }
      letters &= Chars.isLetter(c);
    }
    return letters && end - start >= SHORTEST_WORD;
  }

  /** Returns whether this is Base64 for a user and a password, parted by a colon. */
  private static boolean hasColon(CharSequence text, int start, int end) {
    int bits = 0;
    boolean colon = false;
    for (int i = start; i < end; i++) {
      int value = base64(Chars.at(text, i));
      if (value < 0) {
        return false;
      }
      bits = (bits << 6 | value) & 0xfff;
      int left = (i - start) % 4;
      if (left != 0) {
        int octet = bits >> (6 - 2 * left) & 0xff;
        if (octet < ' ') {
          return false;
        }
        colon |= octet == ':';
      }
    }
    return colon;
  }

  private static int base64(char c) {
    if (Chars.isUpper(c)) {
      return c - 'A';
    }
    if (Chars.isLower(c)) {
      return c - 'a' + 26;
    }
    if (Chars.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
  }
}

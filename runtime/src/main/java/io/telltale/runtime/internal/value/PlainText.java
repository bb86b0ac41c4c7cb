/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * What one look at each character tells of a stretch of text: whether it is so plain that a {@link
 * PlainSecret} can stand in it in its own spelling only, and which letters it has. It has no
 * escapes, nothing beyond ASCII, nothing by which libraries say that they have cut a text, and no
 * list of single characters. A value with spaces may also be spelled otherwise where spaces or
 * quotes are {@linkplain #hasDoubled doubled}.
 */
final class PlainText {

  private static final int SIZE = 128;
  private static final int HALF = 64;
  private static final String OTHERS = "%\\&+*" + CutWords.OPENING;

  /** For each character 0 if a text with it is not plain, else whether it is one of Base64. */
  private static final byte[] KINDS = kinds();

  private static final long[] BITS = bits();

  private static final byte PLAIN = 1;
  private static final byte BASE64 = 2;
  private static final byte COMMA = 3;

  /** A space or a quote. */
  private static final byte SINGLE = 4;

  private final boolean plain;
  private final boolean doubled;

  /** A bit for each character from 64 on; letters in lower case. */
  private final long letters;

  /** How many characters of Base64 follow one another, at most, at the beginning and at the end. */
  private final int longestRun;

  private final int firstRun;
  private final int lastRun;
  private final int digits;

  PlainText(String text, int from, int to) {
    long seen = 0;
    int run = 0;
    int numerals = 0;
    int longest = 0;
    int first = -1;
    char before = 0;
    int comma = from - SIZE;
    boolean isPlain = true;
    boolean isDoubled = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      byte kind = c < SIZE ? KINDS[c] : 0;
      if (kind == 0 || (c == '.' && before == '.') || (kind == COMMA && isInList(comma, i))) {
        isPlain = false;
        break;
      }
      comma = kind == COMMA ? i : comma;
      isDoubled |= kind == SINGLE && c == before;
      if (kind == BASE64) {
        run++;
      } else {
        first = first < 0 ? run : first;
        longest = Math.max(longest, run);
        run = 0;
      }
      seen |= bit(c);
      numerals += Digits.isDigit(c) ? 1 : 0;
      before = c;
    }
    this.plain = isPlain;
    this.doubled = isDoubled;
    this.letters = seen;
    this.longestRun = Math.max(longest, run);
    this.firstRun = first < 0 ? run : first;
    this.lastRun = run;
    this.digits = numerals;
  }

  /** Returns whether a whole text is plain, without looking at more. */
  static boolean isPlain(String text) {
    char before = 0;
    int comma = -SIZE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= SIZE
          || KINDS[c] == 0
          || (c == '.' && before == '.')
          || (c == ',' && isInList(comma, i))) {
        return false;
      }
      comma = c == ',' ? i : comma;
      before = c;
    }
    return true;
  }

  /** See {@link SpreadCharacters}. */
  private static boolean isInList(int commaBefore, int comma) {
    return comma - commaBefore <= SpreadCharacters.MOST_APART;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[SIZE];
    for (char c = ' '; c < SIZE - 1; c++) {
      boolean base64 = TextScan.isBase64(c);
      kinds[c] = OTHERS.indexOf(c) >= 0 ? 0 : base64 ? BASE64 : PLAIN;
    }
    kinds[','] = COMMA;
    for (char c : (LooseSpelling.SPACES + LooseSpelling.QUOTES).toCharArray()) {
      kinds[c] = c < ' ' ? 0 : SINGLE;
    }
    return kinds;
  }

  private static long[] bits() {
    long[] bits = new long[SIZE];
    for (char c = HALF; c < SIZE; c++) {
      bits[c] = 1L << (Characters.fold(c) - HALF);
    }
    return bits;
  }

  /** Returns the bit of a character of ASCII; none for those before 64. */
  static long bit(char c) {
    return BITS[c];
  }

  boolean isPlain() {
    return plain;
  }

  /** Returns whether a space follows another one, or a quote the same. */
  boolean hasDoubled() {
    return doubled;
  }

  long letters() {
    return letters;
  }

  int longestRun() {
    return longestRun;
  }

  /** Returns how many digits it has. */
  int digits() {
    return digits;
  }

  int firstRun() {
    return firstRun;
  }

  int lastRun() {
    return lastRun;
  }
}

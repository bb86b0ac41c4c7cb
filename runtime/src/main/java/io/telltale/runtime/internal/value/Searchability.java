/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Tells which values are worth a search: a poorer one stands in texts by chance, and would be
 * struck out of all of them.
 */
final class Searchability {

  /** Fewer are enough only if each is a syllable, or a Chinese character. */
  static final int MIN_CODE_POINTS = 4;

  /** One of these says as much as two or three letters: most names have two or three. */
  private static final int MIN_SYLLABLES = 2;

  /** It has no script, as it stands in both kinds of kana. */
  private static final int LONG_VOWEL = 0x30FC;

  /** A text this long is rich enough with two: 4111111111111111 is a card number. */
  private static final int TWO_DIFFERENT_FROM = 12;

  /** From so many code points on, a value stands in any case. */
  private static final int IGNORE_CASE_FROM = 6;

  /** Fewer code points do, if all are letters. */
  private static final int IGNORE_CASE_OF_LETTERS_FROM = 4;

  private Searchability() {}

  /** Returns whether a value has enough code points, and enough different ones. */
  static boolean isSearchable(String chars) {
    int codePoints = chars.codePointCount(0, chars.length());
    if (codePoints < MIN_CODE_POINTS) {
      return codePoints >= MIN_SYLLABLES && isOfSyllables(chars);
    }
    int first = chars.codePointAt(0);
    int second = first;
    for (int i = 0; i < chars.length(); ) {
      int codePoint = chars.codePointAt(i);
      if (second == first) {
        second = codePoint;
      } else if (codePoint != first && codePoint != second) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return second != first && codePoints >= TWO_DIFFERENT_FROM;
  }

  /**
   * Returns whether a short value has Chinese characters, or syllables of Korean or Japanese,
   * alone, and two different ones at least. Two kana are a part of too many words.
   */
  private static boolean isOfSyllables(String chars) {
    int first = chars.codePointAt(0);
    boolean differ = false;
    boolean kana = true;
    for (int i = 0; i < chars.length(); ) {
      int codePoint = chars.codePointAt(i);
      Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
      boolean isKana =
          script == Character.UnicodeScript.HIRAGANA
              || script == Character.UnicodeScript.KATAKANA
              || codePoint == LONG_VOWEL;
      if (!isKana
          && script != Character.UnicodeScript.HAN
          && script != Character.UnicodeScript.HANGUL) {
        return false;
      }
      kana &= isKana;
      differ |= codePoint != first;
      i += Character.charCount(codePoint);
    }
    return differ && (!kana || chars.length() > MIN_SYLLABLES);
  }

  /** Returns whether a value with letters is long enough to be found in any case. */
  static boolean ignoresCase(String chars) {
    int codePoints = 0;
    int letters = 0;
    for (int i = 0; i < chars.length(); codePoints++) {
      int codePoint = chars.codePointAt(i);
      letters += Character.isLetter(codePoint) ? 1 : 0;
      i += Character.charCount(codePoint);
    }
    boolean all = letters == codePoints;
    return letters > 0 && codePoints >= (all ? IGNORE_CASE_OF_LETTERS_FROM : IGNORE_CASE_FROM);
  }
}

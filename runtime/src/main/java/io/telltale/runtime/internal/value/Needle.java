/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.function.IntPredicate;

/**
 * One spelling of a value, to be found in texts. Immutable.
 *
 * <p>The search starts simple: most texts do not hold the value, and most places differ in the
 * first character. A text made to be slow uses up a number of comparisons in proportion to its
 * length, and the rest is done by Knuth, Morris and Pratt's algorithm, which is linear for every
 * text.
 */
final class Needle {

  private static final int COMPARISONS_PER_CHAR = 2;

  /** As much of the beginning as a cut text may show. */
  private static final int MIN_BEGINNING = 4;

  private final String chars;
  private final boolean ignoreCase;

  /** Whether this is not found within a longer number. */
  private final boolean number;

  /** The place of the character that texts hold least, or -1 if none can be looked for alone. */
  private final int anchor;

  Needle(String chars, boolean ignoreCase) {
    this(chars, ignoreCase, false);
  }

  private Needle(String chars, boolean ignoreCase, boolean number) {
    this.chars = chars;
    this.ignoreCase = ignoreCase;
    this.number = number;
    this.anchor = Anchors.of(chars, ignoreCase);
  }

  /** Returns the spelling of a value of digits only: it is not found within a longer number. */
  static Needle ofNumber(String digits) {
    return new Needle(digits, false, true);
  }

  /** Returns whether this is not found within a longer number. */
  boolean isNumber() {
    return number;
  }

  int length() {
    return chars.length();
  }

  String chars() {
    return chars;
  }

  /** Returns this as it is found where a plus looks like a space. */
  Needle blurringPlus() {
    return chars.indexOf('+') < 0 ? this : new Needle(chars.replace('+', ' '), ignoreCase);
  }

  /** Returns the first index from {@code from} on at which this stands in a text, or -1. */
  int indexIn(CharSequence text, int from) {
    return anchor >= 0 && text instanceof String string
        ? anchoredIndexIn(string, from)
        : unanchoredIndexIn(text, from);
  }

  /** The virtual machine finds a single character much faster than a loop does. */
  private int anchoredIndexIn(String text, int from) {
    int last = text.length() - chars.length();
    long comparisons = (long) COMPARISONS_PER_CHAR * text.length();
    char rare = comparable(chars.charAt(anchor));
    char other = otherCase(rare);
    int next = text.indexOf(rare, from + anchor);
    int nextOther = other == rare ? -1 : text.indexOf(other, from + anchor);
    while (next >= 0 || nextOther >= 0) {
      boolean isOther = next < 0 || (nextOther >= 0 && nextOther < next);
      int place = isOther ? nextOther : next;
      int start = place - anchor;
      if (start > last) {
        return -1;
      }
      int same = sameFrom(0, text, start);
      if (same == chars.length() && mayStandAt(text, start)) {
        return start;
      }
      comparisons -= same + 1;
      if (comparisons < 0) {
        return linearIndexIn(text, start + 1);
      }
      if (isOther) {
        nextOther = text.indexOf(other, place + 1);
      } else {
        next = text.indexOf(rare, place + 1);
      }
    }
    return -1;
  }

  private int unanchoredIndexIn(CharSequence text, int from) {
    int last = text.length() - chars.length();
    long comparisons = (long) COMPARISONS_PER_CHAR * text.length();
    char first = comparable(chars.charAt(0));
    char other = otherCase(first);
    for (int i = from; i <= last; i++) {
      char c = text.charAt(i);
      if (c == first || c == other || (c >= 0x80 && comparable(c) == first)) {
        int same = 1 + sameFrom(1, text, i);
        if (same == chars.length() && mayStandAt(text, i)) {
          return i;
        }
        comparisons -= same;
        if (comparisons < 0) {
          return linearIndexIn(text, i + 1);
        }
      }
    }
    return -1;
  }

  /**
   * Goes through every index from {@code from} on at which this stands in a text, also those that
   * overlap, for as long as the action returns true.
   */
  void forEachIn(CharSequence text, int from, IntPredicate action) {
    BorderScan scan = new BorderScan();
    for (int i = from; i < text.length(); i++) {
      int start = i + 1 - chars.length();
      if (scan.completes(text.charAt(i)) && mayStandAt(text, start) && !action.test(start)) {
        return;
      }
    }
  }

  /** Returns whether a character, in any case where case is ignored, stands in this. */
  boolean has(char c) {
    char comparable = comparable(c);
    for (int i = 0; i < chars.length(); i++) {
      if (comparable(chars.charAt(i)) == comparable) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether so much of this stands at the end of a cut text that it must not leave. */
  boolean isShownAtEndOf(CharSequence text) {
    int half = (chars.length() + 1) / 2;
    return beginningAtEndOf(text) >= Math.min(MIN_BEGINNING, Math.max(2, half));
  }

  /** Returns how many characters at the end of a text are the beginning of this, but not all. */
  int beginningAtEndOf(CharSequence text) {
    BorderScan scan = new BorderScan();
    int end = text.length();
    for (int i = Math.max(0, end - chars.length() + 1); i < end; i++) {
      scan.completes(text.charAt(i));
    }
    return number && Digits.continueNumber(text, end - scan.matched) ? 0 : scan.matched;
  }

  private boolean mayStandAt(CharSequence text, int start) {
    return !number || Digits.standAlone(text, start, start + chars.length());
  }

  private int linearIndexIn(CharSequence text, int from) {
    BorderScan scan = new BorderScan();
    for (int i = from; i < text.length(); i++) {
      int start = i + 1 - chars.length();
      if (scan.completes(text.charAt(i)) && mayStandAt(text, start)) {
        return start;
      }
    }
    return -1;
  }

  /** Returns how many characters from the given one on stand in the text as well. */
  private int sameFrom(int first, CharSequence text, int at) {
    int same = 0;
    for (int k = first; k < chars.length(); k++) {
      if (comparable(text.charAt(at + k)) != comparable(chars.charAt(k))) {
        break;
      }
      same++;
    }
    return same;
  }

  private char otherCase(char c) {
    return ignoreCase && c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  private char comparable(char c) {
    return ignoreCase ? Characters.fold(c) : c;
  }

  /** Knuth, Morris and Pratt's algorithm, one character of the text at a time. */
  private final class BorderScan {

    private final char[] comparables = new char[chars.length()];

    /** For each length, that of the longest beginning that is also the end, but not all, of it. */
    private final int[] borders = new int[chars.length() + 1];

    private int matched;

    BorderScan() {
      for (int i = 0; i < comparables.length; i++) {
        comparables[i] = comparable(chars.charAt(i));
      }
      for (int i = 1; i < comparables.length; i++) {
        borders[i + 1] = extended(borders[i], comparables[i]);
      }
    }

    /** Takes the next character of the text; returns whether an occurrence ends with it. */
    boolean completes(char next) {
      int from = matched == comparables.length ? borders[matched] : matched;
      matched = extended(from, comparable(next));
      return matched == comparables.length;
    }

    private int extended(int length, char next) {
      int border = length;
      while (border > 0 && comparables[border] != next) {
        border = borders[border];
      }
      return comparables[border] == next ? border + 1 : 0;
    }
  }
}

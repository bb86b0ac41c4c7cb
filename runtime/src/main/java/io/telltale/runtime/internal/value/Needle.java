/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * One spelling of a value, to be found in texts: whole, and what is left of it where a library may
 * have cut it ({@link Cuts}). Immutable.
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

  private static final char NO_ANCHOR = 0x80;

  private final String chars;
  private final boolean ignoreCase;

  /** Whether this is not found within a longer number. */
  private final boolean number;

  /** Whether signs are equal that stand for the same six bits, see {@link Base64Form}. */
  private final boolean base64;

  /** How many characters of the beginning are found where a library may have cut the rest. */
  private final int shortest;

  /** The place of the character that texts hold least, or -1 if none can be looked for alone. */
  private final int anchor;

  /** A bit for each character that this may have, by the last six bits of it. */
  private final long held;

  private Needle(String chars, boolean ignoreCase, boolean number, int shortest) {
    this(chars, ignoreCase, number, false, shortest);
  }

  private Needle(String chars, boolean ignoreCase, boolean number, boolean base64, int shortest) {
    this.chars = chars;
    this.ignoreCase = ignoreCase;
    this.number = number;
    this.base64 = base64;
    this.shortest = shortest;
    this.anchor = Anchors.of(base64 ? withoutSigns(chars) : chars, shortest, ignoreCase);
    this.held = held();
  }

  /** No anchor is looked for where several characters are equal. */
  private static String withoutSigns(String chars) {
    return chars
        .replace('+', NO_ANCHOR)
        .replace('-', NO_ANCHOR)
        .replace('/', NO_ANCHOR)
        .replace('_', NO_ANCHOR);
  }

  /** Returns a spelling that is found whole only. */
  static Needle whole(String chars, boolean ignoreCase) {
    return new Needle(chars, ignoreCase, false, chars.length());
  }

  /** Returns a spelling that is found where it is cut as well. */
  static Needle of(String chars, boolean ignoreCase) {
    return new Needle(chars, ignoreCase, false, Cuts.shortest(chars.length()));
  }

  /**
   * Returns the spelling of a value that begins and ends with digits: it is not found within a
   * longer number.
   */
  static Needle ofNumber(String digits) {
    return new Needle(digits, false, true, digits.length());
  }

  /**
   * Returns the spelling of an address or another number with signs in it: it is not found within a
   * longer one, and where it is cut as well.
   */
  static Needle ofParts(String chars, boolean ignoreCase) {
    return new Needle(chars, ignoreCase, true, Cuts.shortest(chars.length()));
  }

  /**
   * Returns the spelling of a value in Base64, without padding: it is found in each alphabet, with
   * and without padding, and where it is cut as well.
   */
  static Needle ofBase64(String body, boolean ignoreCase) {
    return new Needle(body, ignoreCase, false, true, Cuts.shortest(body.length()));
  }

  boolean ignoresCase() {
    return ignoreCase;
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
    return base64 || chars.indexOf('+') < 0
        ? this
        : new Needle(chars.replace('+', ' '), ignoreCase, number, shortest);
  }

  /** Returns whether all of this stands at an index of a text. */
  boolean isWholeAt(String text, int at) {
    return text.startsWith(chars, at) || sameFrom(0, text, at) == chars.length();
  }

  /**
   * Returns the first index from {@code from} on at which this, or what is left of it, stands in a
   * text, or -1.
   */
  int indexIn(CharSequence text, int from) {
    return anchor >= 0 && text instanceof String string
        ? anchoredIndexIn(string, from)
        : unanchoredIndexIn(text, from);
  }

  /** The virtual machine finds a single character much faster than a loop does. */
  private int anchoredIndexIn(String text, int from) {
    int last = text.length() - shortest;
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
      if (same >= shortest && standsAt(text, start, same)) {
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
    int last = text.length() - shortest;
    long comparisons = (long) COMPARISONS_PER_CHAR * text.length();
    char first = comparable(chars.charAt(0));
    char other = otherCase(first);
    for (int i = from; i <= last; i++) {
      char c = text.charAt(i);
      if (c == first || c == other || ((c >= 0x80 || base64) && comparable(c) == first)) {
        int same = 1 + sameFrom(1, text, i);
        if (same >= shortest && standsAt(text, i, same)) {
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

  private int linearIndexIn(CharSequence text, int from) {
    int[] found = {-1};
    forEachIn(
        text,
        from,
        (start, end) -> {
          found[0] = start;
          return false;
        });
    return found[0];
  }

  /**
   * Goes through every place from {@code from} on at which this, or what is left of it, stands in a
   * text, also those that overlap, for as long as the action returns true.
   */
  void forEachIn(CharSequence text, int from, Places action) {
    BorderScan scan = scan();
    for (int i = from; i <= text.length(); i++) {
      int before = scan.matched();
      boolean whole = i < text.length() && scan.completes(comparable(text.charAt(i)));
      int end = i;
      int length = 0;
      if (whole) {
        end = i + 1;
        length = chars.length();
      } else if (before >= shortest
          && before < chars.length()
          && (i == text.length() || scan.matched() <= before)) {
        length = before;
      }
      if (length > 0 && standsAt(text, end - length, length) && !action.test(end - length, end)) {
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
    return startOfBeginning(text, text.length()) >= 0;
  }

  /**
   * Returns where so much of the beginning of this stands before an index at which a text was cut
   * that it must not leave, or -1.
   */
  int startOfBeginning(CharSequence text, int end) {
    int half = (chars.length() + 1) / 2;
    int beginning = beginningBefore(text, end);
    if (end < text.length() && !mayHaveLeft(beginning, text, end)) {
      return -1;
    }
    return beginning >= Math.min(MIN_BEGINNING, Math.max(2, half)) ? end - beginning : -1;
  }

  /** Returns how many characters before an index are the beginning of this, but not all. */
  int beginningBefore(CharSequence text, int end) {
    BorderScan scan = scan();
    for (int i = Math.max(0, end - chars.length() + 1); i < end; i++) {
      scan.completes(comparable(text.charAt(i)));
    }
    return mayBeginAt(text, end - scan.matched()) ? scan.matched() : 0;
  }

  /** Returns whether this is no part of a longer number if it begins at an index of a text. */
  boolean mayBeginAt(CharSequence text, int start) {
    return !number || !Digits.isDigit(chars.charAt(0)) || !Digits.continueNumber(text, start);
  }

  /** Returns whether this is no part of a longer number if it ends before an index of a text. */
  boolean mayEndAt(CharSequence text, int end) {
    return !number
        || end == text.length()
        || !Digits.isDigit(text.charAt(end))
        || !Digits.isDigit(chars.charAt(chars.length() - 1));
  }

  /**
   * Returns where all of this ends in a text that holds it up to an index: padding belongs to it.
   */
  int endOfWhole(String text, int end) {
    return base64 ? Base64Form.endOfPadding(text, end) : end;
  }

  /**
   * Returns where the beginning of this ends in a text with what is left of an escape behind it.
   */
  int endOfCut(CharSequence text, int start, int end) {
    int left = CutEscapes.end(text, end);
    return left == end || mayHaveLeft(end - start, text, end) ? left : end;
  }

  /** Returns whether a piece of an escape in a text may be left of a character of this. */
  boolean mayHaveLeft(int index, CharSequence text, int at) {
    return index < chars.length() && CutEscapes.mayBeOf(chars, index, text, at);
  }

  private boolean standsAt(CharSequence text, int start, int length) {
    int end = start + length;
    return length == chars.length()
        ? mayBeginAt(text, start) && mayEndAt(text, end)
        : Cuts.mayEndAt(text, start, endOfCut(text, start, end))
            && (endOfCut(text, start, end) > end || Cuts.leaves(chars, length));
  }

  /** Returns whether this may have a character: true for some that it has not, too. */
  boolean mayHold(char c) {
    return (held >> (comparable(c) & 63) & 1) != 0;
  }

  private long held() {
    long bits = 0;
    for (int i = 0; i < chars.length(); i++) {
      bits |= 1L << (comparable(chars.charAt(i)) & 63);
    }
    return bits;
  }

  /** Returns how many characters from the given one on stand in the text as well. */
  private int sameFrom(int first, CharSequence text, int at) {
    int end = Math.min(chars.length(), text.length() - at);
    int k = first;
    while (k < end && comparable(text.charAt(at + k)) == comparable(chars.charAt(k))) {
      k++;
    }
    return k - first;
  }

  private char otherCase(char c) {
    return ignoreCase && c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  /** Returns a character without what makes no difference here. */
  char comparable(char c) {
    char plain = base64 ? Base64Form.fold(c) : c;
    return ignoreCase ? Characters.fold(plain) : plain;
  }

  private BorderScan scan() {
    char[] comparables = new char[chars.length()];
    for (int i = 0; i < comparables.length; i++) {
      comparables[i] = comparable(chars.charAt(i));
    }
    return new BorderScan(comparables);
  }
}

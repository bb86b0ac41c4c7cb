/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Groups of digits parted by single separators, as a number of which each hexadecimal digit is the
 * length of one group: {@code 555-123-4567} is {@code 0x334}. It allocates nothing.
 */
final class DigitGroups {

  private static final int BITS = 4;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_GROUPS = 6;

  private DigitGroups() {}

  /**
   * Reads the groups that begin at an index. All separators are the same, but the first.
   *
   * @return the lengths, 0 if the first group is too long
   */
  static long read(CharSequence text, int from) {
    long lengths = 0;
    int digits = 0;
    int i = from;
    for (int groups = 0; groups < MOST_GROUPS; groups++) {
      int length = Chars.digits(text, i, MOST_DIGITS + 1);
      digits += length;
      if (length == 0 || digits > MOST_DIGITS) {
        return lengths;
      }
      lengths = lengths << BITS | length;
      i += length;
      char separator = Chars.at(text, i);
      boolean same = groups < 2 || separator == lastSeparator(text, i, lengths);
      if (!isSeparator(separator, groups) || !same) {
        return lengths;
      }
      i++;
    }
    return lengths;
  }

  private static char lastSeparator(CharSequence text, int end, long lengths) {
    return Chars.at(text, end - last(lengths) - 1);
  }

  private static boolean isSeparator(char c, int groups) {
    return c == ' ' || c == '-' || c == '.' || (groups == 0 && (c == '/' || c == ')'));
  }

  /**
   * Returns whether a group of three signs and more stands before an index and a blank, as in an
   * account number of which digits from there on are a part.
   */
  static boolean groupBefore(CharSequence text, int at, int floor) {
    if (at - 4 < floor || Chars.at(text, at - 1) != ' ') {
      return false;
    }
    return Chars.isDigit(Chars.at(text, at - 2))
        && Chars.isAlnum(Chars.at(text, at - 3))
        && Chars.isAlnum(Chars.at(text, at - 4));
  }

  /** Returns the same without the last group. */
  static long dropLast(long lengths) {
    return lengths >> BITS;
  }

  static int last(long lengths) {
    return (int) (lengths & 0xf);
  }

  static int first(long lengths) {
    long rest = lengths;
    while (rest > 0xf) {
      rest >>= BITS;
    }
    return (int) rest;
  }

  static int count(long lengths) {
    int count = 0;
    for (long rest = lengths; rest != 0; rest >>= BITS) {
      count++;
    }
    return count;
  }

  static int digits(long lengths) {
    int digits = 0;
    for (long rest = lengths; rest != 0; rest >>= BITS) {
      digits += last(rest);
    }
    return digits;
  }

  static int shortest(long lengths) {
    int shortest = MOST_DIGITS;
    for (long rest = lengths; rest != 0; rest >>= BITS) {
      shortest = Math.min(shortest, last(rest));
    }
    return shortest;
  }

  static int longest(long lengths) {
    int longest = 0;
    for (long rest = lengths; rest != 0; rest >>= BITS) {
      longest = Math.max(longest, last(rest));
    }
    return longest;
  }

  /** Returns how many characters the groups and their separators take. */
  static int width(long lengths) {
    return digits(lengths) + Math.max(0, count(lengths) - 1);
  }
}

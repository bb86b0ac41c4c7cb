/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Which issuers number cards how. A check digit alone is worth little: one number in ten has it,
 * and so has one timestamp in ten. No issuer's prefix and length are those of the timestamps of our
 * decades.
 */
final class CardIssuers {

  /** How many leading digits tell the issuer. */
  static final int PREFIX = 6;

  /** How many digits the groups of a number have at least, but for its first one. */
  static final int SHORTEST_GROUP = 3;

  /** First prefix, last prefix, and the lengths in use as a set of bits. */
  private static final int[][] RANGES = {
    {400000, 499999, lengths(13, 16, 19)}, // Visa
    {510000, 559999, lengths(16)}, // Mastercard
    {222100, 272099, lengths(16)},
    {340000, 349999, lengths(15)}, // American Express
    {370000, 379999, lengths(15)},
    {601100, 601199, lengths(16, 19)}, // Discover
    {644000, 659999, lengths(16, 19)},
    {300000, 305999, lengths(14, 16)}, // Diners Club
    {309500, 309599, lengths(14, 16)},
    {360000, 369999, lengths(14, 16)},
    {380000, 399999, lengths(14, 16)},
    {352800, 358999, lengths(16, 17, 18, 19)}, // JCB
    {620000, 629999, lengths(16, 17, 18, 19)}, // UnionPay
    {810000, 817199, lengths(16, 17, 18, 19)},
    {500000, 509999, lengths(16, 18, 19)}, // Maestro, Verve, Elo
    {560000, 589999, lengths(13, 15, 16, 18, 19)}, // Maestro
    {630400, 630499, lengths(16, 18, 19)},
    {639000, 639099, lengths(16, 18, 19)},
    {670000, 679999, lengths(16, 18, 19)},
    {600000, 600999, lengths(16)}, // RuPay, Hipercard
    {606000, 608999, lengths(16)},
    {220000, 220499, lengths(16, 17, 18, 19)}, // Mir
    {979200, 979299, lengths(16)}, // Troy
    {100000, 199999, lengths(15)}, // UATP
  };

  /** The lengths in use for each two leading digits, as a set of bits. */
  private static final int[] LENGTHS = byTwoDigits();

  private CardIssuers() {}

  private static int[] byTwoDigits() {
    int[] lengths = new int[100];
    for (int[] range : RANGES) {
      for (int two = range[0] / 10_000; two <= range[1] / 10_000; two++) {
        lengths[two] |= range[2];
      }
    }
    return lengths;
  }

  /** Returns whether a number of some length may begin with the two digits at an index. */
  static boolean mayIssue(CharSequence text, int at) {
    return lengths(text, at) != 0;
  }

  /**
   * Returns whether an issuer may give out a number that begins at an index.
   *
   * @param length how many digits stand together there, two at least
   * @param next how many of the next group may belong to it, or 0
   */
  static boolean mayIssue(CharSequence text, int at, int length, int next) {
    int lengths = lengths(text, at);
    return length < Integer.SIZE
        && ((lengths >> length & 1) != 0
            || (next >= SHORTEST_GROUP && lengths >> length >> SHORTEST_GROUP != 0));
  }

  private static int lengths(CharSequence text, int at) {
    return LENGTHS[(Chars.at(text, at) - '0') * 10 + Chars.at(text, at + 1) - '0'];
  }

  /** Returns whether some issuer gives out numbers with this prefix and length. */
  static boolean issues(int prefix, int length) {
    for (int[] range : RANGES) {
      if (prefix >= range[0] && prefix <= range[1] && (range[2] >> length & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int lengths(int... lengths) {
    int bits = 0;
    for (int length : lengths) {
      bits |= 1 << length;
    }
    return bits;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/** A first look at a text, which tells how much searching it needs. */
final class TextScan {

  /** The text may hold values in other forms than their own and Base64. */
  static final int ENCODED = -1;

  private static final byte OTHER = 0;
  private static final byte BASE64 = 1;
  private static final byte ESCAPE = 2;

  private static final byte[] KINDS = kinds();

  private TextScan() {}

  /**
   * Returns the length of the longest run of characters of Base64, or {@link #ENCODED}.
   *
   * @param plusIsSpace whether a plus may stand for a space that is searched for
   */
  static int longestBase64Run(String text, boolean plusIsSpace) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = c < 0x80 ? KINDS[c] : OTHER;
      if (kind == BASE64) {
        run++;
        longest = Math.max(longest, run);
      } else {
        run = 0;
        if (kind == ESCAPE || (c >= 0x80 && Characters.canonical(c) != c)) {
          return ENCODED;
        }
      }
      if (c == '+' && plusIsSpace) {
        return ENCODED;
      }
    }
    return longest;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    for (char c = 0; c < kinds.length; c++) {
      boolean base64 =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "+/-_".indexOf(c) >= 0;
      kinds[c] = base64 ? BASE64 : "%\\&".indexOf(c) >= 0 ? ESCAPE : OTHER;
    }
    return kinds;
  }
}

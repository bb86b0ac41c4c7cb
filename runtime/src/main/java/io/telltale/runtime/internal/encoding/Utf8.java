/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

/**
 * Tells the bytes of UTF-8 apart.
 *
 * <p>This class is internal and is hence not for public use. Stateless.
 */
public final class Utf8 {

  private Utf8() {}

  /**
   * Returns how many bytes a character has that begins with the given one: 1 also for what begins
   * none.
   */
  public static int length(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 1;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /** Returns the first byte of a character that has several. */
  public static int first(int codePoint) {
    if (codePoint < 0x800) {
      return 0xC0 | codePoint >> 6;
    }
    return codePoint < 0x10000 ? 0xE0 | codePoint >> 12 : 0xF0 | codePoint >> 18;
  }

  /** Returns whether a byte continues a character. */
  public static boolean continues(int next) {
    return (next & 0xC0) == 0x80;
  }
}

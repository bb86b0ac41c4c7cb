/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/** Knuth, Morris and Pratt's algorithm, one character of the text at a time. */
final class BorderScan {

  private final char[] wanted;

  /** For each length, that of the longest beginning that is also the end, but not all, of it. */
  private final int[] borders;

  private int matched;

  /**
   * Takes what is looked for.
   *
   * @param wanted its characters, which nobody changes
   */
  BorderScan(char[] wanted) {
    this.wanted = wanted;
    this.borders = new int[wanted.length + 1];
    for (int i = 1; i < wanted.length; i++) {
      borders[i + 1] = extended(borders[i], wanted[i]);
    }
  }

  /** Takes the next character of the text; returns whether an occurrence ends with it. */
  boolean completes(char next) {
    int from = matched == wanted.length ? borders[matched] : matched;
    matched = extended(from, next);
    return matched == wanted.length;
  }

  /** Returns how much of the beginning of what is looked for ends with the last character. */
  int matched() {
    return matched;
  }

  private int extended(int length, char next) {
    int border = length;
    while (border > 0 && wanted[border] != next) {
      border = borders[border];
    }
    return wanted[border] == next ? border + 1 : 0;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Words that say that the number behind them is one of a thing: {@code lot 010-1234-5678}. */
final class OtherNumbers {

  private static final NamingWords NAMES =
      new NamingWords(
          "lot",
          "batch",
          "sku",
          "serial",
          "part",
          "article",
          "item",
          "model",
          "isbn",
          "issn",
          "ean",
          "upc",
          "gtin",
          "tracking",
          "invoice",
          "ticket",
          "version",
          "build",
          "port",
          "ports",
          "range",
          "codes",
          "sizes",
          "scores",
          "rows",
          "bytes");

  private OtherNumbers() {}

  /** Returns whether one of them stands before an index. */
  static boolean precede(CharSequence text, int index) {
    return NAMES.precede(text, index);
  }
}

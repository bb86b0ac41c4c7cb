/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/** Tells whether a masked form still shows the value it should hide. */
final class Disclosure {

  /** A text this short is found backwards in any other by chance. */
  private static final int REVERSED_FROM = 4;

  private Disclosure() {}

  /**
   * Returns whether a text contains a value: as it is, or as a reader would recognise it, in other
   * case, with other separators, or backwards.
   *
   * @param text the masked form
   * @param value the sensitive value; every text contains the empty one
   */
  static boolean shows(String text, String value) {
    if (text.contains(value)) {
      return true;
    }
    String bareValue = bare(value);
    if (bareValue.isEmpty()) {
      return false;
    }
    String bareText = bare(text);
    return bareText.contains(bareValue)
        || (bareValue.length() >= REVERSED_FROM
            && bareText.contains(new StringBuilder(bareValue).reverse()));
  }

  /** Letters and digits alone, without regard to case or locale. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (Character.isLetterOrDigit(codePoint)) {
        bare.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
      }
      i += Character.charCount(codePoint);
    }
    return bare.toString();
  }
}

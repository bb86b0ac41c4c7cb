/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.List;

/**
 * The search in a text without escapes, which most texts are. It allocates nothing, and leaves the
 * texts that hold more than one value, or one in another spelling, to {@link SecretSearch}.
 */
final class PlainSearch {

  /** No value stands in the text. */
  static final long NOWHERE = -1;

  /** Something may stand in the text that this search does not tell. */
  static final long UNKNOWN = -2;

  private static final int NONE = -1;

  private PlainSearch() {}

  /**
   * Returns {@link #NOWHERE}, {@link #UNKNOWN}, or the one place of the one value in a text, of
   * which {@link #secret} and {@link #index} tell.
   *
   * @param set the secrets
   */
  static long onlyPlace(SecretSet set, String text) {
    List<Secret> secrets = set.secrets();
    int run = TextScan.base64Run(text, set.base64Length());
    if (run >= 0 && EncodedRuns.areIn(text, set.base64Length(), run)) {
      return UNKNOWN;
    }
    if (text.indexOf('[') >= 0 && text.contains(SecretSearch.ERROR_MARK)) {
      return UNKNOWN;
    }
    boolean cuts = CutMarks.areIn(text);
    boolean looseCuts = cuts && LooseSpelling.hasRuns(text);
    long place = NOWHERE;
    for (int i = 0; i < secrets.size(); i++) {
      Secret secret = secrets.get(i);
      Needle needle = secret.needle();
      boolean absent = secret.isRuledOutIn(text);
      int at = absent ? NONE : needle.indexIn(text, 0);
      if (at >= 0) {
        if (place != NOWHERE
            || !needle.isWholeAt(text, at)
            || needle.indexIn(text, at + 1) >= 0
            || splitsPair(text, at)
            || splitsPair(text, at + needle.length())) {
          return UNKNOWN;
        }
        place = (long) i << 32 | at;
      }
      if ((!absent && secret.isParted() && LooseSpelling.hasRuns(text))
          || secret.isSpelledOtherwiseIn(text, run >= 0, absent)
          || (looseCuts && secret.isParted())
          || (cuts && CutValues.areIn(text, secret))) {
        return UNKNOWN;
      }
    }
    return place;
  }

  /** Returns whether the end of a text without escapes may be the beginning of a value. */
  static boolean beginsAtEndOf(String text, List<Secret> secrets) {
    int end = Cuts.startOfBlanks(text, text.length());
    if (CutEscapes.start(text, end) < end) {
      return true;
    }
    for (int i = 0; i < secrets.size() && !text.isEmpty(); i++) {
      if (secrets.get(i).beginsAtEndOf(text)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the position of the value in the list. */
  static int secret(long place) {
    return (int) (place >>> 32);
  }

  /** Returns where the value starts in the text. */
  static int index(long place) {
    return (int) place;
  }

  private static boolean splitsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }
}

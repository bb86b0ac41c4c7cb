/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * The search in a text without escapes, which most texts are. It allocates nothing where a text
 * holds one value at most, and leaves the texts that hold one in another spelling to {@link
 * SecretSearch}.
 */
final class PlainSearch {

  /** No value stands in the text. */
  static final long NOWHERE = -1;

  /** Something may stand in the text that this search does not tell. */
  static final long UNKNOWN = -2;

  /** Values stand in several places, each spelled as it is: {@link #placesIn} tells where. */
  static final long SEVERAL = -3;

  private static final int NONE = -1;

  /** More places of one value are left to the search that is linear for every text. */
  private static final int MOST_PLACES = 8;

  private PlainSearch() {}

  /**
   * Returns {@link #NOWHERE}, {@link #UNKNOWN}, {@link #SEVERAL}, or the one place of the one value
   * in a text, of which {@link #secret} and {@link #index} tell.
   *
   * @param secrets what is searched for
   */
  static long onlyPlace(SearchableSecrets secrets, String text) {
    int run = TextScan.base64Run(text, secrets.base64Length());
    if (run >= 0 && EncodedRuns.areIn(text, secrets.base64Length(), run)) {
      return UNKNOWN;
    }
    if ((text.indexOf('[') >= 0 && text.contains(SecretSearch.ERROR_MARK))
        || SpreadCharacters.areIn(text)) {
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
        int places = wholePlaces(needle, text, at);
        if (places == NONE) {
          return UNKNOWN;
        }
        place = place == NOWHERE && places == 1 ? (long) i << 32 | at : SEVERAL;
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

  /** Returns where the values stand in a text, after {@link #onlyPlace} has said what it holds. */
  static Hits placesIn(SearchableSecrets secrets, String text) {
    Hits hits = new Hits(text);
    for (int i = 0; i < secrets.size(); i++) {
      Secret secret = secrets.get(i);
      Needle needle = secret.needle();
      int at = needle.indexIn(text, 0);
      while (at >= 0) {
        hits.add(at, at + needle.length(), secret.rank(), secret.replacement());
        at = needle.indexIn(text, at + 1);
      }
    }
    return hits;
  }

  /** Returns in how many places all of a value stands, or -1 if a part of it stands in one. */
  private static int wholePlaces(Needle needle, String text, int first) {
    int places = 0;
    for (int at = first; at >= 0; at = needle.indexIn(text, at + 1)) {
      if (!needle.isWholeAt(text, at)
          || splitsPair(text, at)
          || splitsPair(text, at + needle.length())
          || ++places > MOST_PLACES) {
        return NONE;
      }
    }
    return places;
  }

  /** Returns whether the end of a text without escapes may be the beginning of a value. */
  static boolean beginsAtEndOf(String text, SearchableSecrets secrets) {
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

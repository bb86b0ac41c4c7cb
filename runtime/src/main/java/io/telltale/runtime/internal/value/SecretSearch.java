/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every secret in one text, in all the ways in which the text can be read. */
final class SecretSearch {

  private static final Encoding[] ENCODINGS = Encoding.values();

  /**
   * A text in a parameter of a text: more is not met in practice, and each level triples the work.
   */
  private static final int MAX_DEPTH = 2;

  private final List<Secret> secrets;
  private final boolean cut;
  private final Hits hits;

  private SecretSearch(List<Secret> secrets, String text, boolean cut) {
    this.secrets = secrets;
    this.cut = cut;
    this.hits = new Hits(text);
  }

  static Hits search(List<Secret> secrets, String text, boolean cut) {
    SecretSearch search = new SecretSearch(secrets, text, cut);
    search.searchView(View.of(text), 0);
    return search.hits;
  }

  private void searchView(View view, int depth) {
    for (int i = 0; i < secrets.size() && !hits.overflowed(); i++) {
      searchSecret(view, secrets.get(i));
    }
    for (int i = 0; i < ENCODINGS.length && depth < MAX_DEPTH && !hits.overflowed(); i++) {
      @Nullable View decoded = view.decoded(ENCODINGS[i], cut);
      if (decoded != null) {
        searchView(decoded, depth + 1);
      }
    }
  }

  private void searchSecret(View view, Secret secret) {
    searchNeedle(view, secret.needle(), secret);
    Needle @Nullable [] others = secret.otherNeedles();
    if (others != null) {
      for (Needle other : others) {
        searchNeedle(view, other, secret);
      }
    }
    for (Needle base64 : secret.base64Needles()) {
      searchNeedle(view, base64, null);
    }
    GroupedDigits grouped = secret.grouped();
    if (grouped != null) {
      searchDigits(view, grouped, secret);
    }
  }

  private void searchDigits(View view, GroupedDigits grouped, Secret secret) {
    grouped.forEachIn(
        view.chars(),
        (start, end) ->
            hits.add(
                view.start(start),
                view.end(end),
                secret.rank(),
                view.encode(secret.replacement())));
    int beginning = cut ? grouped.beginningAtEndOf(view.chars()) : -1;
    if (beginning >= 0) {
      int end = view.chars().length();
      hits.add(view.start(beginning), view.start(end), 0, Masks.REDACTED);
    }
  }

  /**
   * Searches for one spelling.
   *
   * @param secret the secret that it spells, or null if it does so in Base64, where no other form
   *     can stand
   */
  private void searchNeedle(View view, Needle spelling, @Nullable Secret secret) {
    Needle needle = view.blursPlus() ? spelling.blurringPlus() : spelling;
    int first = needle.indexIn(view.chars(), 0);
    if (first >= 0) {
      int rank = secret == null ? 0 : secret.rank();
      String replacement = secret == null ? Masks.REDACTED : view.encode(secret.replacement());
      needle.forEachIn(
          view.chars(),
          first,
          at -> {
            int end = at + needle.length();
            int padded = secret == null ? skipPadding(view.chars(), end) : end;
            return hits.add(view.start(at), view.end(padded), rank, replacement);
          });
    }
    if (cut) {
      searchBeginning(view, needle);
    }
  }

  private void searchBeginning(View view, Needle needle) {
    if (needle.isShownAtEndOf(view.chars())) {
      int end = view.chars().length();
      int shown = needle.beginningAtEndOf(view.chars());
      hits.add(view.start(end - shown), view.start(end), 0, Masks.REDACTED);
    }
  }

  private static int skipPadding(String chars, int from) {
    int end = from;
    while (end < chars.length() && end < from + 2 && chars.charAt(end) == '=') {
      end++;
    }
    return end;
  }
}

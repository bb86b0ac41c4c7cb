/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.encoding.Encoding;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds every secret in one text, in all the ways in which the text can be read. */
final class SecretSearch {

  private static final Encoding[] ENCODINGS = Encoding.values();

  /**
   * A text in a parameter of a text: more is not met in practice but in one and the same encoding,
   * and each level triples the work.
   */
  private static final int MAX_DEPTH = 2;

  /** A text in JSON in JSON in JSON. */
  private static final int MAX_DEPTH_IN_ONE = 3;

  /** Base64 in Base64. */
  private static final int MOST_RUNS = 2;

  /** H2 writes it where it has met an error, which may be within a value. */
  static final String ERROR_MARK = "[*]";

  private final SearchableSecrets secrets;
  private final boolean cut;
  private final Hits hits;

  private SecretSearch(SearchableSecrets secrets, String text, boolean cut) {
    this.secrets = secrets;
    this.cut = cut;
    this.hits = new Hits(text);
  }

  static Hits search(SearchableSecrets secrets, String text, boolean cut) {
    SecretSearch search = new SecretSearch(secrets, text, cut);
    View view = View.of(text);
    search.searchView(view, 0, 0);
    if (text.contains(ERROR_MARK)) {
      search.searchView(view.without(ERROR_MARK), 0, 0);
    }
    return search.hits;
  }

  /**
   * Searches in a view and in all that it reads otherwise.
   *
   * @param depth how many encodings it reads
   * @param runs how many runs of Base64 or hexadecimal it stands in; the encodings around those do
   *     not count but for one
   */
  private void searchView(View view, int depth, int runs) {
    boolean cuts = CutMarks.areIn(view.chars());
    for (int i = 0; i < secrets.size() && !hits.overflowed(); i++) {
      searchSecret(view, secrets.get(i));
      if (cuts) {
        searchCut(view, secrets.get(i));
      }
    }
    searchLoose(view, cuts);
    @Nullable View gathered = depth < MAX_DEPTH ? view.gathered() : null;
    if (gathered != null && !hits.overflowed()) {
      searchView(gathered, depth + 1, runs);
    }
    for (int i = 0; i < ENCODINGS.length && !hits.overflowed(); i++) {
      boolean deeper =
          depth < MAX_DEPTH || (depth < MAX_DEPTH_IN_ONE && view.isOnlyIn(ENCODINGS[i]));
      @Nullable View decoded = deeper ? view.decoded(ENCODINGS[i]) : null;
      if (decoded != null) {
        searchView(decoded, depth + 1, runs);
      }
    }
    if (depth < MAX_DEPTH && runs < MOST_RUNS) {
      searchRuns(view, depth, runs);
    }
  }

  private void searchRuns(View view, int depth, int runs) {
    @Nullable View decoded = view.decodedRuns(secrets.base64Length(), cut);
    if (decoded != null && !hits.overflowed()) {
      // What is encoded in a run is no deeper than what is encoded in a text.
      searchView(decoded, runs == 0 ? depth : depth + 1, runs + 1);
    }
  }

  /** Values without spaces and quotes are spelled as ever where a text has no other letters. */
  private void searchLoose(View view, boolean cuts) {
    @Nullable View loose = view.loosened();
    boolean letters = loose != null && LooseSpelling.hasLetters(view.chars());
    for (int i = 0; loose != null && i < secrets.size() && !hits.overflowed(); i++) {
      Secret secret = secrets.get(i);
      boolean sign = view.blursPlus() && secret.has('+');
      if (!sign && (letters || secret.isParted())) {
        searchNeedle(loose, secret.looseNeedle(), secret);
        if (cuts) {
          searchLooseCut(loose, secret);
        }
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
      grouped.forEachIn(view.chars(), (start, end) -> addWhole(view, start, end, secret));
      searchDigitsAtEnd(view, grouped);
    }
    Amount amount = secret.amount();
    if (amount != null) {
      amount.forEachIn(view.chars(), (start, end) -> addWhole(view, start, end, secret));
      searchDigitsAtEnd(view, amount.digits());
    }
    NationalNumber national = secret.national();
    if (national != null) {
      national.forEachIn(view.chars(), (start, end) -> addWhole(view, start, end, secret));
    }
  }

  private void searchDigitsAtEnd(View view, GroupedDigits grouped) {
    if (cut) {
      String chars = view.chars();
      searchEnd(
          view,
          end ->
              end == chars.length() || CutEscapes.isFirst(chars.charAt(end))
                  ? grouped.beginningAtCut(chars, end)
                  : -1);
    }
  }

  /**
   * Searches for the beginning of a value where the text was cut, which may be within an escape.
   *
   * @param beginning tells where a beginning begins that ends at an index, or -1
   */
  private void searchEnd(View view, IntUnaryOperator beginning) {
    String chars = view.chars();
    int end = chars.length();
    for (int pieces = 0; pieces <= CutEscapes.MOST; pieces++) {
      int start = beginning.applyAsInt(end);
      if (start >= 0) {
        addPart(view, start, chars.length());
        return;
      }
      int piece = CutEscapes.start(chars, end);
      // Two octal digits may read as a blank.
      end = piece == end ? Cuts.startOfBlanks(chars, end) : piece;
    }
  }

  private void searchCut(View view, Secret secret) {
    boolean all =
        CutValues.forEachIn(
            view.chars(), secret, view.blursPlus(), (start, end) -> addPart(view, start, end));
    if (!all) {
      hits.giveUp();
    }
  }

  private void searchLooseCut(View loose, Secret secret) {
    Places parts = (start, end) -> addPart(loose, start, end);
    if (!CutValues.forEachIn(loose.chars(), secret.looseNeedle(), parts)) {
      hits.giveUp();
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
      needle.forEachIn(
          view.chars(),
          first,
          (start, end) -> {
            if (secret != null && end - start == needle.length()) {
              return addWhole(view, start, needle.endOfWhole(view.chars(), end), secret);
            }
            String chars = view.chars();
            return addPart(
                view,
                start,
                secret == null
                    ? Base64Form.endOfPadding(chars, end)
                    : needle.endOfCut(chars, start, end));
          });
    }
    if (cut) {
      searchEnd(view, end -> needle.startOfBeginning(view.chars(), end));
    }
  }

  private boolean addWhole(View view, int start, int end, Secret secret) {
    String replacement = view.encode(secret.replacement());
    return hits.add(view.start(start), view.end(end), secret.rank(), replacement);
  }

  /** Of a part, no other form can stand there. */
  private boolean addPart(View view, int start, int end) {
    return hits.add(view.start(start), view.end(end), 0, Masks.REDACTED);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the quick search with the thorough one, which knows every spelling. */
class PlainSearchTest {

  private static final int ROUNDS = 20_000;

  private static final String[] MASKS = {"***", "a***b", "<hidden>"};

  private static final String[] PIECES = {
    "a",
    "A",
    "b",
    "Z",
    "1",
    "77",
    " ",
    "@",
    ".",
    "-",
    "/",
    "=",
    "+",
    "\u00E9",
    "e\u0301",
    "\u212A",
    "k",
    "YWxp",
    "\uD83D\uDE00",
    "\n",
    ")",
    "***"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsNothingOnlyWhereTheThoroughSearchDoes(long seed) {
    Random random = new Random(seed);
    int nowhere = 0;
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet set = secrets(random);
      String text = text(random, set.secrets());
      boolean cut = random.nextBoolean();
      // Less of a value is enough for the thorough search in a text that it has taken apart.
      if (TextScan.maySpellOtherwise(text, true) || LooseSpelling.hasRuns(text)) {
        continue;
      }
      boolean nothing =
          !(cut && PlainSearch.beginsAtEndOf(text, set.secrets()))
              && PlainSearch.onlyPlace(set.secrets(), text) == PlainSearch.NOWHERE;
      if (nothing) {
        assertThat(SecretSearch.search(set.secrets(), text, cut).isEmpty())
            .as("cut: %s, text: <%s>", cut, text)
            .isTrue();
      }
      nowhere += nothing ? 1 : 0;
    }
    assertThat(nowhere).isBetween(ROUNDS / 20, ROUNDS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhatTheThoroughSearchFindsWhereItFindsAnything(long seed) {
    Random random = new Random(seed);
    int found = 0;
    int several = 0;
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet set = secrets(random);
      String text = texts(random, set.secrets());
      boolean cut = random.nextBoolean();
      if (TextScan.maySpellOtherwise(text, true)
          || LooseSpelling.hasRuns(text)
          || (cut && PlainSearch.beginsAtEndOf(text, set.secrets()))) {
        continue;
      }
      long place = PlainSearch.onlyPlace(set.secrets(), text);
      if (place >= 0 || place == PlainSearch.SEVERAL) {
        assertThat(withoutPadding(PlainSearch.placesIn(set.secrets(), text)))
            .as("cut: %s, text: <%s>", cut, text)
            .isEqualTo(withoutPadding(SecretSearch.search(set.secrets(), text, cut)));
        found++;
      }
      several += place == PlainSearch.SEVERAL ? 1 : 0;
    }
    assertThat(found).isGreaterThan(ROUNDS / 20);
    assertThat(several).isGreaterThan(ROUNDS / 50);
  }

  /** Padding behind a value that looks like Base64 goes with it in the thorough search. */
  private static String withoutPadding(Hits hits) {
    return hits.replace(new ReplacementBudget(1000)).replace("=", "");
  }

  /** Holds the values one after the other, some twice, each whole or a part. */
  private static String texts(Random random, SearchableSecrets secrets) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(2 * secrets.size() + 1); i++) {
      text.append(pieces(random, random.nextInt(3)));
      Secret secret = secrets.get(random.nextInt(secrets.size()));
      String spelling = random.nextBoolean() ? secret.value() : secret.needle().chars();
      boolean whole = random.nextInt(6) > 0;
      text.append(whole ? spelling : spelling.substring(0, random.nextInt(spelling.length())));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static SecretSet secrets(Random random) {
    SecretSet set = new SecretSet();
    while (set.isEmpty() || random.nextInt(3) == 0) {
      String value = pieces(random, 4 + random.nextInt(4)).strip();
      set.add(value, MASKS[random.nextInt(MASKS.length)], random.nextInt(2));
    }
    return set;
  }

  /** Ends with a part of a value, or of one in Base64, more often than luck would have it. */
  private static String text(Random random, SearchableSecrets secrets) {
    Secret secret = secrets.get(random.nextInt(secrets.size()));
    List<String> spellings = new ArrayList<>(List.of(secret.value(), secret.needle().chars()));
    for (Needle base64 : secret.base64Needles()) {
      spellings.add(base64.chars());
    }
    String spelling = spellings.get(random.nextInt(spellings.size()));
    String shown = spelling.substring(0, random.nextInt(spelling.length() + 1));
    String end = random.nextInt(4) == 0 ? pieces(random, 1) : "";
    return pieces(random, random.nextInt(6)) + shown + end + (random.nextInt(9) == 0 ? "x" : "");
  }

  private static String pieces(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}

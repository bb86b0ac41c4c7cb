/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Places that touch, overlap, or stand in each other: no character of any of them is left. */
class HitsTest {

  private static final int MOST_HITS = 4096;

  private final Hits hits = new Hits("0123456789");

  private String replaced() {
    return hits.replace(new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  private static BitSet bits(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }

  @Test
  void eachPlaceHasItsReplacementWhateverTheOrder() {
    hits.add(8, 10, 1, "<c>");
    hits.add(0, 2, 1, "<a>");
    hits.add(4, 6, 1, "<b>");

    assertThat(replaced()).isEqualTo("<a>23<b>67<c>");
    assertThat(hits.struckOut()).isEqualTo("**23**67**");
  }

  @Test
  void placesThatTouchAreTwo() {
    hits.add(2, 4, 1, "<a>");
    hits.add(4, 6, 1, "<b>");

    assertThat(replaced()).isEqualTo("01<a><b>6789");
  }

  @Test
  void placesThatOverlapBecomeOneWithoutAnyForm() {
    hits.add(2, 5, 1, "<a>");
    hits.add(4, 7, 1, "<b>");

    assertThat(replaced()).isEqualTo("01***789");
  }

  @Test
  void aPlaceWithinAnotherOneGoesWithIt() {
    hits.add(3, 5, 1, "<part>");
    hits.add(2, 7, 2, "<whole>");
    hits.add(2, 4, 0, "<beginning>");
    hits.add(5, 7, 0, "<end>");

    assertThat(replaced()).isEqualTo("01<whole>789");
  }

  @Test
  void ofTwoInTheSamePlaceTheStricterHolds() {
    hits.add(2, 5, 2, "<lax>");
    hits.add(2, 5, 0, "<strict>");
    hits.add(2, 5, 1, "<middle>");

    assertThat(replaced()).isEqualTo("01<strict>56789");
  }

  /** What is read of encoded runs need not stand in the order of the text. */
  @Test
  void theBoundsOfAPlaceMayComeInAnyOrder() {
    hits.add(5, 2, 1, "<a>");

    assertThat(replaced()).isEqualTo("01<a>56789");
  }

  @Test
  void noCharacterIsCutInTwo() {
    Hits pairs = new Hits("\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02");
    pairs.add(3, 3 + 1, 1, "<a>");
    assertThat(pairs.replace(new ReplacementBudget(9))).isEqualTo("\uD83D\uDE00<a>\uD83D\uDE02");

    Hits ends = new Hits("\uD83D\uDE00-\uD83D\uDE01");
    ends.add(0, 1, 1, "<a>");
    ends.add(4, 5, 1, "<b>");
    assertThat(ends.replace(new ReplacementBudget(9))).isEqualTo("<a>-<b>");

    Hits between = new Hits("\uD83D\uDE00\uD83D\uDE01");
    between.add(0, 2, 1, "<a>");
    assertThat(between.replace(new ReplacementBudget(9))).isEqualTo("<a>\uD83D\uDE01");
  }

  @Test
  void aTextThatNeedsMoreThanItsBudgetIsRedacted() {
    hits.add(0, 1, 1, "<a>");
    hits.add(2, 3, 1, "<b>");
    hits.add(4, 5, 1, "<c>");

    assertThat(hits.replace(new ReplacementBudget(2))).isEqualTo("***");
    assertThat(hits.replace(new ReplacementBudget(3))).isEqualTo("<a>1<b>3<c>56789");
  }

  @Test
  void thereIsAMostOfPlaces() {
    for (int i = 0; i < MOST_HITS; i++) {
      assertThat(hits.add(1, 2, 0, "***")).isTrue();
    }
    assertThat(hits.overflowed()).isFalse();
    assertThat(hits.add(1, 2, 0, "***")).isFalse();
    assertThat(hits.overflowed()).isTrue();
  }

  @Test
  void whoGivesUpPassesItOn() {
    Hits more = new Hits("0123456789");
    more.add(1, 2, 0, "<a>");
    hits.addAll(more);
    assertThat(hits.overflowed()).isFalse();
    assertThat(replaced()).isEqualTo("0<a>23456789");

    more.giveUp();
    assertThat(more.overflowed()).isTrue();
    hits.addAll(more);
    assertThat(hits.overflowed()).isTrue();
    hits.addAll(new Hits("0123456789"));
    assertThat(hits.overflowed()).isTrue();
  }

  @Test
  void aPlaceTakesInTheRestOfWhatItIsAPartOf() {
    hits.add(4, 6, 1, "<a>");

    assertThat(hits.widen(bits(4, 6))).as("no rest").isFalse();
    assertThat(hits.widen(bits(0, 4))).as("before it").isFalse();
    assertThat(hits.widen(bits(6, 9))).as("behind it").isFalse();
    assertThat(replaced()).isEqualTo("0123<a>6789");

    assertThat(hits.widen(bits(3, 6))).as("a rest before it").isTrue();
    assertThat(replaced()).isEqualTo("012***6789");
    assertThat(hits.widen(bits(5, 8))).as("a rest behind it").isTrue();
    assertThat(replaced()).isEqualTo("012***89");
    assertThat(hits.widen(bits(0, 10))).as("all of it").isTrue();
    assertThat(replaced()).isEqualTo("***");
  }

  @Test
  void aPartOfAValueDoesNotTakeInWhatIsTheValueItself() {
    hits.add(4, 6, 0, "***");
    hits.add(2, 8, 1, "<whole>");

    assertThat(hits.widen(bits(2, 8))).isFalse();
    assertThat(hits.widen(bits(3, 7))).isFalse();
    assertThat(replaced()).isEqualTo("01<whole>89");
    assertThat(hits.widen(bits(1, 8))).isTrue();
    assertThat(replaced()).isEqualTo("0***89");
  }

  @Test
  void anEmptyPlaceTakesInNothing() {
    hits.add(4, 4, 0, "***");

    assertThat(hits.widen(bits(0, 10))).isFalse();
  }

  @Test
  void eachStretchIsAPlace() {
    BitSet places = bits(0, 2);
    places.set(5);
    places.set(9);

    hits.addAll(places);

    assertThat(hits.isEmpty()).isFalse();
    assertThat(replaced()).isEqualTo("***234***678***");
    assertThat(new Hits("0123").isEmpty()).isTrue();
  }

  @Test
  void onlyAPlaceWithLettersOrDigitsBesideItIsJoined() {
    Hits apart = new Hits("a bcd e");
    apart.add(0, 1, 0, "***");
    apart.add(6, 7, 0, "***");
    assertThat(apart.areJoined()).isFalse();
    apart.add(2, 4, 0, "***");
    assertThat(apart.areJoined()).isTrue();
    assertThat(new Hits("abc").areJoined()).isFalse();
  }
}

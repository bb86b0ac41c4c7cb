/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a set says of itself: by this others decide whether a text needs to be searched again. */
class SecretSetContentsTest {

  private final SecretSet set = new SecretSet();

  private static SecretSet of(String... values) {
    SecretSet set = new SecretSet();
    for (String value : values) {
      set.add(value, "***");
    }
    return set;
  }

  private static SecretSet full() {
    SecretSet full = new SecretSet();
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      assertThat(full.add("canary-" + i + "-rosa", "***")).isTrue();
    }
    return full;
  }

  @Test
  void aFullSetTakesNoFurtherValueAndSaysSo() {
    SecretSet full = full();
    assertThat(full.overflowed()).isFalse();
    assertThat(full.size()).isEqualTo(SecretSet.MAX_SIZE);
    assertThat(full.add("canary-0-rosa", "***")).as("a value it has").isTrue();
    assertThat(full.overflowed()).isFalse();

    assertThat(full.add("canary-of-bernd", "***")).isFalse();
    assertThat(full.overflowed()).isTrue();
  }

  @Test
  void soDoesOneOfValuesThatCannotBeSearchedFor() {
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      assertThat(set.addUnsearchable("v" + i)).isTrue();
    }
    assertThat(set.addUnsearchable("v0")).isTrue();
    assertThat(set.addUnsearchable(" ")).isTrue();
    assertThat(set.overflowed()).isFalse();

    assertThat(set.addUnsearchable("w")).isFalse();
    assertThat(set.overflowed()).isTrue();
  }

  /** Of a replacement without a rank no more is known than whether it tells anything. */
  @Test
  void aReplacementThatTellsNothingIsTheStricterOne() {
    for (String[] order : new String[][] {{"***", "r***"}, {"r***", "***"}}) {
      SecretSet both = new SecretSet();
      both.add("rosa of kirkwall", order[0]);
      both.add("rosa of kirkwall", order[1]);
      both.forEach((value, replacement) -> assertThat(replacement).isEqualTo("***"));
    }
    set.add("rosa of kirkwall", "***");
    set.add("rosa of kirkwall", "<one>", 1);
    set.forEach((value, replacement) -> assertThat(replacement).isEqualTo("***"));
    set.clear();
    set.add("rosa of kirkwall", "<one>");
    set.add("rosa of kirkwall", "<two>", 2);
    set.forEach((value, replacement) -> assertThat(replacement).isEqualTo("<one>"));
  }

  @Test
  void onlyAValueThatCanBeSearchedForIsAddedAsOne() {
    assertThat(set.addSearchable("no", "***", 0)).isFalse();
    assertThat(set.knowsNothing()).isTrue();
    assertThat(set.addSearchable("rosa of kirkwall", "***", 0)).isTrue();
    assertThat(set.addSearchable("rosa of kirkwall", "***", 0)).isTrue();
    assertThat(set.size()).isEqualTo(1);
  }

  /** A value that somebody only guesses at takes the place of none that is declared. */
  @Test
  void aValueThatIsSoughtWhereRoomIsLeavesHalfOfTheRoom() {
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      set.addSearchable("guess-" + i + "-rosa", "***", SecretSet.RANK_LEARNT);
    }
    assertThat(set.size()).isEqualTo(SecretSet.MAX_SIZE / 2);
    assertThat(set.overflowed()).isFalse();
    assertThat(set.addAll(guess("another guess"))).isFalse();
    assertThat(set.addAll(of("declared by someone"))).isTrue();
    assertThat(set.contains("declared by someone")).isTrue();
    assertThat(set.overflowed()).isFalse();
  }

  @Test
  void norDoesItTakeMoreThanItsShareOfTheCharacters() {
    String most = "r" + "osa".repeat(10_920); // With its mask, and without its own overhead.
    assertThat(most.length() + 3).isLessThanOrEqualTo(32 * 1024);
    assertThat(set.addAll(guess(most + "-".repeat(32 * 1024 - 3 - most.length() + 1)))).isFalse();
    assertThat(set.addAll(guess(most + "-".repeat(32 * 1024 - 3 - most.length())))).isTrue();
    assertThat(set.addAll(guess("rosa of kirkwall"))).isFalse();
    assertThat(set.size()).isEqualTo(1);
  }

  private static SecretSet guess(String value) {
    SecretSet guess = new SecretSet();
    guess.addSearchable(value, "***", SecretSet.RANK_LEARNT);
    return guess;
  }

  @Test
  void itsNumberOfChangesTellsOfEachWayOfChanging() {
    assertChanges(() -> set.add("rosa of kirkwall", "a***", 2));
    assertChanges(() -> set.add("rosa of kirkwall", "***", 0));
    assertChanges(() -> set.addUnsearchable("no"));
    assertChanges(() -> set.addSearchable("bernd of kirkwall", "b***", 2));
    assertChanges(() -> set.addSearchable("bernd of kirkwall", "***", 0));
    assertChanges(() -> set.addAll(of("clara of kirkwall")));
    assertChanges(() -> set.include(unsearchable("yes")));
    assertChanges(() -> set.addAll(SecretSet.unknown()));
    assertChanges(set::giveUp);
    assertChanges(set::clear);

    set.add("rosa of kirkwall", "***", 0);
    int before = set.changes();
    set.addAll(of("rosa of kirkwall"));
    set.addAll(new SecretSet());
    set.include(new SecretSet());
    assertThat(set.changes()).isEqualTo(before);
  }

  private void assertChanges(Runnable change) {
    int before = set.changes();
    change.run();
    assertThat(set.changes()).isGreaterThan(before);
  }

  private static SecretSet unsearchable(String value) {
    SecretSet set = new SecretSet();
    set.addUnsearchable(value);
    return set;
  }

  @Test
  void whatAnotherSetHasLostIsLostHere() {
    assertThat(set.addAll(SecretSet.unknown())).isTrue();
    assertThat(set.overflowed()).isTrue();
    assertThat(set.addAll(SecretSet.unknown())).as("a second time").isFalse();
    assertThat(set.include(SecretSet.unknown())).isFalse();
    assertThat(SecretSet.unknown().overflowed()).isTrue();
    assertThat(SecretSet.unknown().knowsNothing()).isFalse();
    assertThat(SecretSet.unknown().isEmpty()).isTrue();
    assertThat(SecretSet.unknown()).hasToString("SecretSet[0+]");
  }

  @Test
  void includeTellsWhetherAnythingChanged() {
    assertThat(set.include(of("rosa of kirkwall"))).isTrue();
    assertThat(set.include(of("rosa of kirkwall"))).isFalse();
    assertThat(set.include(unsearchable("no"))).isTrue();
    assertThat(set.include(unsearchable("no"))).isFalse();
    assertThat(set.include(unsearchable("yes"))).isTrue();
    assertThat(set.withholds("it is no good")).isTrue();
    assertThat(set.withholds("yes indeed")).isTrue();
    assertThat(set.withholds("it is good")).isFalse();
  }

  @Nested
  class ComparedWithAnother {

    @Test
    void aSetCoversOneThatAddsNothing() {
      SecretSet two = of("rosa of kirkwall", "bernd of kirkwall");

      assertThat(two.coversAll(of("bernd of kirkwall"))).isTrue();
      assertThat(two.coversAll(new SecretSet())).isTrue();
      assertThat(of("bernd of kirkwall").coversAll(two)).isFalse();
      assertThat(new SecretSet().coversAll(two)).isFalse();
      SecretSet weaker = new SecretSet();
      weaker.add("rosa of kirkwall", "r***", 2);
      assertThat(two.coversAll(weaker)).isTrue();
      assertThat(weaker.coversAll(of("rosa of kirkwall"))).isFalse();
    }

    @Test
    void onlyASetThatHasLostAValueCoversAnotherThatHas() {
      assertThat(SecretSet.unknown().coversAll(of("rosa of kirkwall"))).isTrue();
      assertThat(SecretSet.unknown().coversAll(SecretSet.unknown())).isTrue();
      assertThat(of("rosa of kirkwall").coversAll(SecretSet.unknown())).isFalse();
      assertThat(SecretSet.unknown().includes(unsearchable("no"))).isTrue();
      assertThat(of("rosa of kirkwall").includes(SecretSet.unknown())).isFalse();
    }

    @Test
    void aSetIncludesOneOfWhichItHasAlsoWhatCannotBeSearchedFor() {
      SecretSet both = of("rosa of kirkwall");
      both.addUnsearchable("no");

      assertThat(both.includes(of("rosa of kirkwall"))).isTrue();
      assertThat(both.includes(unsearchable("no"))).isTrue();
      assertThat(both.includes(unsearchable("yes"))).isFalse();
      assertThat(both.includes(of("bernd of kirkwall"))).isFalse();
      assertThat(of("rosa of kirkwall").includes(both)).isFalse();
      assertThat(of("rosa of kirkwall").coversAll(both)).isTrue();
      assertThat(of("rosa of kirkwall").includes(new SecretSet())).isTrue();
    }

    @Test
    void aUnionOfSetsOfWhichEitherMayBeMissing() {
      SecretSet rosa = of("rosa of kirkwall");
      SecretSet bernd = of("bernd of kirkwall");

      assertThat(SecretSet.unionOf(null, null)).isNull();
      assertThat(SecretSet.unionOf(rosa, null)).isSameAs(rosa);
      assertThat(SecretSet.unionOf(null, rosa)).isSameAs(rosa);
      assertThat(SecretSet.unionOf(rosa, of("rosa of kirkwall"))).isSameAs(rosa);
      SecretSet union = SecretSet.unionOf(rosa, bernd);
      assertThat(union).isNotNull();
      assertThat(union.contains("rosa of kirkwall")).isTrue();
      assertThat(union.contains("bernd of kirkwall")).isTrue();
      assertThat(rosa.size()).isEqualTo(1);
      assertThat(bernd.size()).isEqualTo(1);
    }
  }

  @Test
  void eachValueIsHandedOverWithWhatStandsForIt() {
    set.add("rosa of kirkwall", "r***", 2);
    set.add("bernd of kirkwall", "***", 0);
    set.addUnsearchable("no");
    Map<String, String> values = new LinkedHashMap<>();

    set.forEach(values::put);

    assertThat(values)
        .containsExactly(
            Map.entry("rosa of kirkwall", "r***"), Map.entry("bernd of kirkwall", "***"));
  }

  @Test
  void aTextIsAValueOnlyIfItIsNothingElse() {
    set.add("rosa of kirkwall", "***");
    set.add("bernd of kirkwall", "***");

    assertThat(set.contains("rosa of kirkwall")).isTrue();
    assertThat(set.contains("bernd of kirkwall")).isTrue();
    assertThat(set.contains("rosa of kirkwall!")).isFalse();
    assertThat(new SecretSet().contains("rosa of kirkwall")).isFalse();
  }

  @Test
  void aNumberIsAValueHoweverEitherIsWritten() {
    set.add("4711815", "***");
    set.add("2499.50", "***");

    assertThat(set.containsNumber("4711815")).isTrue();
    assertThat(set.containsNumber("2499.5")).isTrue();
    assertThat(set.containsNumber("-2499.5")).isTrue();
    assertThat(set.containsNumber("2499")).isFalse();
    assertThat(set.containsNumber("4711816")).isFalse();
    assertThat(new SecretSet().containsNumber("4711815")).isFalse();
  }

  @Test
  void aMaskMayCompleteOnlyANumberAndAValueWithAnAsterisk() {
    assertThat(new SecretSet().isCompletedByMasks()).isFalse();
    assertThat(of("rosa of kirkwall").isCompletedByMasks()).isFalse();
    assertThat(of("rosa *** kirkwall").isCompletedByMasks()).isTrue();
    assertThat(of("4711815").isCompletedByMasks()).isTrue();
    assertThat(of("rosa of kirkwall", "4711815").isCompletedByMasks()).isTrue();
    SecretSet cleared = of("4711815", "rosa ***");
    cleared.clear();
    assertThat(cleared.isCompletedByMasks()).isFalse();
    assertThat(cleared.knowsNothing()).isTrue();
  }

  @Test
  void nothingIsKnownOnlyWhereNothingEverWas() {
    assertThat(set.knowsNothing()).isTrue();
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.hasUnsearchable()).isFalse();
    set.addUnsearchable("no");
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.hasUnsearchable()).isTrue();
    assertThat(set.knowsNothing()).isFalse();
    assertThat(of("rosa of kirkwall").knowsNothing()).isFalse();
    assertThat(of("rosa of kirkwall").isEmpty()).isFalse();
    assertThat(of("rosa of kirkwall").hasUnsearchable()).isFalse();
    assertThat(set).hasToString("SecretSet[0]");
  }
}

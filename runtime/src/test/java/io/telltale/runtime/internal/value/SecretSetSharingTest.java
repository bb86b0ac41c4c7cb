/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import org.junit.jupiter.api.Test;

/** Sets that take over each other's values. */
class SecretSetSharingTest {

  private static String masked(SecretSet set, String text) {
    return set.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  private static SecretSet weak() {
    SecretSet set = new SecretSet();
    set.add("alice@example.com", "a***@example.com", 4);
    return set;
  }

  private static SecretSet strict() {
    SecretSet set = new SecretSet();
    set.add("alice@example.com", "***", 1);
    return set;
  }

  @Test
  void addAllTellsWhetherAnythingChanged() {
    SecretSet set = new SecretSet();
    assertThat(set.addAll(weak())).isTrue();
    assertThat(set.addAll(weak())).isFalse();
    assertThat(set.addAll(strict())).isTrue();
    assertThat(set.addAll(strict())).isFalse();
    assertThat(set.addAll(weak())).as("a weaker mask").isFalse();
    assertThat(set.addAll(new SecretSet())).isFalse();
  }

  @Test
  void aStricterMaskInOneSetLeavesTheOthers() {
    SecretSet first = weak();
    SecretSet second = new SecretSet();
    second.addAll(first);
    second.add("alice@example.com", "***", 1);
    assertThat(masked(first, "alice@example.com")).isEqualTo("a***@example.com");
    assertThat(masked(second, "alice@example.com")).isEqualTo("***");

    SecretSet third = first.copy();
    third.addAll(strict());
    assertThat(masked(first, "alice@example.com")).isEqualTo("a***@example.com");
    assertThat(masked(third, "alice@example.com")).isEqualTo("***");
  }

  @Test
  void aSnapshotIsTheSameUntilSomethingChanges() {
    SecretSet set = weak();
    SecretSet first = set.snapshot();
    assertThat(set.snapshot()).isSameAs(first).isNotSameAs(set);
    assertThat(first.snapshot()).isSameAs(first);

    set.add("alice@example.com", "***", 1);
    assertThat(masked(set.snapshot(), "alice@example.com")).isEqualTo("***");
    set.addUnsearchable("true");
    assertThat(set.snapshot().withholds("it is true")).isTrue();
    set.addOrigin(4711);
    assertThat(set.snapshot().isOfOrigin(4711)).isTrue();
    set.addSearchable("rosa luxemburg", "***", 1);
    assertThat(masked(set.snapshot(), "rosa luxemburg")).isEqualTo("***");
    set.giveUp();
    assertThat(set.snapshot().overflowed()).isTrue();
    set.clear();
    assertThat(set.snapshot().knowsNothing()).isTrue();

    assertThat(masked(first, "alice@example.com")).isEqualTo("a***@example.com");
    assertThat(first.withholds("it is true") || first.isOfOrigin(4711)).isFalse();
    assertThat(first.overflowed()).isFalse();
  }

  @Test
  void whatIsTakenFromOthersIsInTheNextSnapshot() {
    SecretSet set = weak();
    set.snapshot();
    set.addAll(strict());
    assertThat(masked(set.snapshot(), "alice@example.com")).isEqualTo("***");
    SecretSet other = new SecretSet();
    other.addUnsearchable("true");
    set.include(other);
    assertThat(set.snapshot().withholds("it is true")).isTrue();
  }

  @Test
  void equallyStrictMasksThatDifferBecomeNeitherOnce() {
    SecretSet other = new SecretSet();
    other.add("alice@example.com", "<user>", 4);
    SecretSet set = weak();
    assertThat(set.addAll(other)).isTrue();
    assertThat(set.addAll(other)).isFalse();
    assertThat(set.addAll(weak())).isFalse();
    assertThat(masked(set, "alice@example.com")).isEqualTo("***");
  }

  @Test
  void addAllLeavesOutWhatCannotBeSearchedForAndIncludeTakesIt() {
    SecretSet other = weak();
    other.addUnsearchable("US");
    SecretSet set = new SecretSet();
    set.addAll(other);
    assertThat(set.withholds("from US only")).isFalse();
    assertThat(set.include(other)).isTrue();
    assertThat(set.include(other)).isFalse();
    assertThat(set.withholds("from US only")).isTrue();
    assertThat(set.room()).isEqualTo("alice@example.coma***@example.comUS".length() + 2 * 64);
  }

  @Test
  void whatFindsNoRoomMarksTheSetOnce() {
    SecretSet set = new SecretSet();
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      set.add("secret-" + i, "***", 1);
    }
    assertThat(set.overflowed()).isFalse();
    assertThat(set.addAll(weak())).isTrue();
    assertThat(set.overflowed()).isTrue();
    assertThat(set.addAll(weak())).isFalse();

    SecretSet marked = new SecretSet();
    assertThat(marked.addAll(set.copy())).isTrue();
    assertThat(marked.overflowed()).isTrue();
  }

  @Test
  void tooManyThatCannotBeSearchedForMarkTheSet() {
    SecretSet first = new SecretSet();
    SecretSet second = new SecretSet();
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      first.addUnsearchable("a" + i);
      second.addUnsearchable("b" + i);
    }
    assertThat(first.include(second)).isTrue();
    assertThat(first.overflowed()).isTrue();
    assertThat(first.include(second)).isFalse();
  }

  @Test
  void aCopyStaysAsItIs() {
    SecretSet set = weak();
    set.addUnsearchable("US");
    SecretSet copy = set.copy();
    set.clear();
    assertThat(masked(copy, "for alice@example.com")).isEqualTo("for a***@example.com");
    assertThat(copy.withholds("from US only")).isTrue();
    assertThat(set.knowsNothing()).isTrue();
    assertThat(copy.knowsNothing()).isFalse();
  }

  @Test
  void givingUpForgetsTheValuesAndMarksTheSet() {
    SecretSet set = weak();
    set.giveUp();
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.overflowed()).isTrue();
    assertThat(set.knowsNothing()).isFalse();
    assertThat(set.room()).isZero();
  }
}

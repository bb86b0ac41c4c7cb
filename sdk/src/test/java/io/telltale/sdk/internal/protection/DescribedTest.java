/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedTest {

  @Test
  void readsFieldsListsAndNamesWithoutHashes() {
    Described read =
        Described.parse("A{one=b.C@1f{Inner{}}, list=[D{}, e.F$1@2], url=http://x:1/?a=b, last=1}");

    assertThat(read.name()).isEqualTo("A");
    assertThat(read.get("one").get(0).simpleName()).isEqualTo("C");
    assertThat(read.get("one").get(0).get("").get(0).name()).isEqualTo("Inner");
    assertThat(read.get("list")).extracting(Described::name).containsExactly("D", "e.F$1");
    assertThat(read.get("url").get(0).name()).isEqualTo("http://x:1/?a=b");
    assertThat(read.get("nothing")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A{b=C", "A{b=[C}", "A{B{}C}"})
  void doesNotGuess(String text) {
    assertThat(Described.parse(text)).isNull();
    assertThat(Outlets.of("x, spanProcessor=" + text, "spanProcessor").unknown)
        .containsExactly("spanProcessor");
  }

  @Test
  void endsWhateverItIsGiven() {
    assertThat(Described.parse("A{".repeat(100_000))).isNull();
  }
}

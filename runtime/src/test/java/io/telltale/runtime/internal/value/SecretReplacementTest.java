/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import org.junit.jupiter.api.Test;

/** A replacement that completes another value is replaced as well, to an end. */
class SecretReplacementTest {

  private final SecretSet secrets = new SecretSet();

  private String replaced(String text, int budget) {
    return secrets.replaceIn(text, new ReplacementBudget(budget));
  }

  @Test
  void whatCompletesEachOtherTooOftenIsRedactedWhole() {
    for (int i = 0; i < 9; i++) {
      secrets.add("kirkwall" + "abcdefghi".charAt(i), "kirkwall" + "bcdefghij".charAt(i), 1);
    }

    assertThat(replaced("in kirkwallj x", 64)).isEqualTo("in kirkwallj x");
    assertThat(replaced("in kirkwalli x", 64)).isEqualTo("in kirkwallj x");
    assertThat(replaced("in kirkwallc x", 64)).isEqualTo("in kirkwallj x");
    assertThat(replaced("in kirkwallb x", 64)).isEqualTo("***");
    assertThat(replaced("in kirkwalla x", 64)).isEqualTo("***");
  }

  @Test
  void aTextWhoseBudgetIsSpentIsRedactedWhole() {
    secrets.add("rosa of kirkwall", "***");

    assertThat(replaced("no rosa of kirkwall", 1)).isEqualTo("no ***");
    assertThat(replaced("no rosa of kirkwall", 0)).isEqualTo("***");
    assertThat(replaced("no rosa of kirkwall, rosa of kirkwall", 2)).isEqualTo("no ***, ***");
    assertThat(replaced("no rosa of kirkwall, rosa of kirkwall", 1)).isEqualTo("***");
    assertThat(replaced("no rose of kirkwall", 0)).isEqualTo("no rose of kirkwall");
  }

  @Test
  void morePlacesThanCanBeKeptAreRedactedWhole() {
    secrets.add("rosa of kirkwall", "***");

    assertThat(replaced("rosa of kirkwall, ".repeat(5_000), Integer.MAX_VALUE)).isEqualTo("***");
    assertThat(replaced("rosa of kirkwall, ".repeat(4_000), Integer.MAX_VALUE))
        .isEqualTo("***, ".repeat(4_000));
  }

  @Test
  void aTextWithoutAValueIsTheSameInstance() {
    String text = new StringBuilder("no rose of kirkwall").toString();
    assertThat(replaced(text, 1)).isSameAs(text);
    secrets.add("rosa of kirkwall", "***");
    assertThat(replaced(text, 1)).isSameAs(text);
    assertThat(replaced("", 1)).isEmpty();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that were cut, and texts that need too much. */
class SecretSetLimitsTest {

  private static final String MAIL = "alice@example.com";
  private static final String MAIL_MASK = "a***@example.com";

  private final SecretSet secrets = new SecretSet();

  @Nested
  class AtACut {

    @ParameterizedTest
    @CsvSource({
      "for alice@example.co, for ***",
      "for alice@, for ***",
      "for alic, for ***",
      "for ali, for ali",
      "for ALICE@EX, for ***",
      "for alice%40exam, for ***",
      "for alice%40, for ***",
      "for alice%4, for ***",
      "for alice%, for ***",
      "for alice\\u0040exa, for ***",
      "for alice\\u004, for ***",
      "for alice\\, for ***",
      "for alice&#6, for ***",
      "for alice&, for ***",
      "for YWxpY2VAZXh, for ***",
      "for alice@example.com, for a***@example.com",
      "alice@ is, alice@ is",
    })
    void theBeginningOfAValueIsReplaced(String text, String expected) {
      add(MAIL, MAIL_MASK);
      String masked = secrets.replaceIn(text, budget(), true);
      assertThat(masked).isEqualTo(expected);
      assertThat(secrets.replaceIn(masked, budget(), true)).isEqualTo(masked);
    }

    @Test
    void halfOfAShortValueIsReplaced() {
      add("1234", "***");
      assertThat(secrets.replaceIn("pin 12", budget(), true)).isEqualTo("pin ***");
      assertThat(secrets.replaceIn("pin 1", budget(), true)).isEqualTo("pin 1");
    }

    @Test
    void anUncutTextKeepsItsEnd() {
      add(MAIL, MAIL_MASK);
      assertThat(masked("for alice@")).isEqualTo("for alice@");
    }

    @Test
    void halfASurrogatePairGoesToo() {
      add("ab\uD83D\uDE00cdef", "***");
      assertThat(secrets.replaceIn("x ab\uD83D\uDE00c", budget(), true)).isEqualTo("x ***");
      add("abcd\uD83D\uDE00ef", "***");
      assertThat(secrets.replaceIn("x abcd\uD83D", budget(), true)).isEqualTo("x ***");
    }
  }

  @Nested
  class Budget {

    @Test
    void asManyReplacementsAsAllowed() {
      add("secret", "***");
      assertThat(masked("secret ".repeat(64))).isEqualTo("*** ".repeat(64));
    }

    @Test
    void oneMoreAndTheTextIsRedactedWhole() {
      add("secret", "***");
      ReplacementBudget budget = budget();
      assertThat(secrets.replaceIn("secret ".repeat(65), budget)).isEqualTo("***");
      assertThat(budget.exceeded()).isTrue();
    }

    @Test
    void farMoreAndItIsToo() {
      add("secret", "***");
      assertThat(masked("secret ".repeat(100_000))).isEqualTo("***");
    }

    @Test
    void whatOtherRulesTookCounts() {
      add("secret", "***");
      ReplacementBudget budget = new ReplacementBudget(1);
      assertThat(budget.take()).isTrue();
      assertThat(secrets.replaceIn("a secret", budget)).isEqualTo("***");
    }
  }

  private void add(String value, String replacement) {
    secrets.add(value, replacement, 1);
  }

  private String masked(String text) {
    return secrets.replaceIn(text, budget());
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}

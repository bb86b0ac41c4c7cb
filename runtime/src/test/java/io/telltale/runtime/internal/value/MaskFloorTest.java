/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskFloorTest {

  private static final String EMAIL = "anna-canary@example.com";
  private static final String WEAK = "a***@example.com";

  private static String shown(SecretSet secrets, String text) {
    return secrets.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  private static SecretSet secret(Mask mask, String form) {
    SecretSet secrets = new SecretSet();
    secrets.add(EMAIL, form, mask.ordinal());
    return secrets;
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, EMAIL, a***@example.com",
    "EMAIL, LAST_FOUR, ***",
    "LAST_FOUR, LAST_FOUR, a***@example.com",
    "HASH, HASH, a***@example.com",
    "HASH, REDACT, ***",
    "HASH, DROP, ***"
  })
  void noFormIsWeakerThanTheFloor(Mask declared, Mask floor, String expected) {
    SecretSet floored = new MaskFloor(floor).applyTo(secret(declared, WEAK));

    assertThat(shown(floored, "to " + EMAIL)).isEqualTo("to " + expected);
  }

  @ParameterizedTest
  @CsvSource({"EMAIL, <user>", "LAST_FOUR, <user>", "HASH, <user>", "REDACT, ***", "DROP, ***"})
  void theFormOfAMaskerOfOnesOwnIsTooWeakOnlyWhereNothingMayBeTold(Mask floor, String expected) {
    SecretSet floored = new MaskFloor(floor).applyTo(secret(Mask.REDACT, "<user>"));

    assertThat(shown(floored, "to " + EMAIL)).isEqualTo("to " + expected);
  }

  @Test
  void aWholeTextDoesNotShowAFormThatIsTooWeak() {
    SecretSet secrets = secret(Mask.EMAIL, WEAK);
    secrets.add("while writing to " + EMAIL, "while writing to " + WEAK, Integer.MAX_VALUE);
    secrets.add("while calling 4111", "while calling ***", Integer.MAX_VALUE);

    SecretSet floored = new MaskFloor(Mask.REDACT).applyTo(secrets);

    assertThat(shown(floored, "while writing to " + EMAIL)).isEqualTo("***");
    assertThat(shown(floored, "while calling 4111")).isEqualTo("while calling ***");
    assertThat(shown(secrets, "to " + EMAIL)).as("the secrets that were given").contains(WEAK);
  }

  @Test
  void whatIsStrictEnoughStaysTheSame() {
    SecretSet secrets = secret(Mask.REDACT, Masks.REDACTED);

    assertThat(new MaskFloor(Mask.DROP).applyTo(secrets)).isSameAs(secrets);
  }
}

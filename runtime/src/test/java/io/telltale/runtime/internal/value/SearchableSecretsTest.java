/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all the values of a set have in common, by which most texts are passed over. */
class SearchableSecretsTest {

  private final SearchableSecrets secrets = new SearchableSecrets(1);

  private Secret append(String value) {
    Secret secret = Secret.of(value, "***", 0);
    assertThat(secret).as(value).isNotNull();
    assertThat(secrets.append(secret)).isTrue();
    return secret;
  }

  @Test
  void theCharactersOfEachValueCount() {
    append("rosa-of-kirkwall");
    assertThat(secrets.hasSpaceOrPlus()).isFalse();
    append("bernd+of-kirkwall");
    assertThat(secrets.hasSpaceOrPlus()).isTrue();
    append("clara-of-kirkwall");
    assertThat(secrets.hasSpaceOrPlus()).isTrue();
    secrets.clear();
    assertThat(secrets.hasSpaceOrPlus()).isFalse();
    append("clara of kirkwall");
    assertThat(secrets.hasSpaceOrPlus()).isTrue();
  }

  /** The mask of a number parts other numbers, and that of any value has asterisks. */
  @ParameterizedTest
  @CsvSource({
    "rosa of kirkwall, bernd of kirkwall, false, false",
    "rosa of kirkwall, 4711815, false, false",
    "rosa of kirkwall 7, 4711815, true, false",
    "4711815, 8154711, true, true",
    "rosa *** kirkwall, bernd of kirkwall, true, true",
    "rosa of kirkwall, bernd *** kirkwall, true, true",
    "rosa of kirkwall 7, bernd of kirkwall 8, false, false",
  })
  void theMaskOfOneMayCompleteTheOther(String one, String other, boolean byOne, boolean byOther) {
    Secret first = append(one);
    Secret second = append(other);

    assertThat(secrets.isCompletedByMaskOf(first)).isEqualTo(byOne);
    assertThat(secrets.isCompletedByMaskOf(second)).isEqualTo(byOther);
  }

  @Test
  void theShortestInBase64Counts() {
    Secret longer = append("rosalind quillfeather of kirkwall");
    Secret shorter = append("rosalind");

    assertThat(secrets.base64Length())
        .isEqualTo(shorter.base64Length())
        .isLessThan(longer.base64Length());
    secrets.clear();
    assertThat(secrets.base64Length()).isEqualTo(Integer.MAX_VALUE);
    assertThat(secrets.size()).isZero();
    assertThat(secrets.indexOf("rosalind")).isEqualTo(-1);
  }

  @Test
  void eachValueHasItsPlaceAndNoneBeyondTheMost() {
    for (int i = 0; i < SearchableSecrets.MAX_SIZE; i++) {
      append("canary-" + i + "-rosa");
    }
    for (int i = 0; i < SearchableSecrets.MAX_SIZE; i++) {
      assertThat(secrets.indexOf("canary-" + i + "-rosa")).isEqualTo(i);
    }
    assertThat(secrets.append(Secret.of("one too many", "***", 0))).isFalse();
    assertThat(secrets.indexOf("one too many")).isEqualTo(-1);
  }
}

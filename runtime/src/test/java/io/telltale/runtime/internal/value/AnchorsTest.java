/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorsTest {

  @Test
  void theRarestCharacterIsTaken() {
    assertThat(Anchors.of("alice@example.com", 17, true)).isEqualTo(5);
    assertThat(Anchors.of("rosa luxemburg", 14, true)).isEqualTo(7);
    assertThat(Anchors.of("tea 4711", 8, false)).isEqualTo(4);
    assertThat(Anchors.of("- ", 2, false)).isZero();
    assertThat(Anchors.of("", 0, false)).isEqualTo(-1);
    assertThat(Anchors.of("äöü", 3, true)).isEqualTo(-1);
  }

  /** One that is found by itself alone would be missed in its other forms. */
  @Test
  void noCharacterBeyondAsciiEqualsAnAnchor() {
    for (char c = 0x80; c < Character.MAX_VALUE; c++) {
      char folded = Characters.fold(c);
      if (folded < 0x80) {
        assertThat(Anchors.of(String.valueOf(folded), 1, true)).as("U+%04X", (int) c).isEqualTo(-1);
      }
    }
  }
}

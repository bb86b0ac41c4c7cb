/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an exception says beside its message. */
class ThrowableTextsTest {

  private static final String MESSAGE = "no account";

  /** Says of itself what it is told to. */
  private static final class Saying extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    Saying(String text) {
      super(MESSAGE);
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static String beside(String text) {
    return ThrowableTexts.beside(new Saying(text), MESSAGE);
  }

  private static final String TYPE = Saying.class.getName();

  @Test
  void whatFollowsItsMessage() {
    assertThat(beside(TYPE + ": no account; nested: of Rosa")).isEqualTo("; nested: of Rosa");
    assertThat(beside(TYPE + ": no account")).isNull();
  }

  /** Spring writes the exceptions of all properties there. */
  @Test
  void whatStandsInThePlaceOfItsMessage() {
    assertThat(beside(TYPE + "; nested exceptions: of Rosa"))
        .isEqualTo("; nested exceptions: of Rosa");
    assertThat(beside(TYPE)).isNull();
  }

  @Test
  void aTextOfAnotherForm() {
    assertThat(beside("Order(of=Rosa)")).isEqualTo("Order(of=Rosa)");
    assertThat(beside("no account")).isNull();
    assertThat(beside(null)).isNull();
  }
}

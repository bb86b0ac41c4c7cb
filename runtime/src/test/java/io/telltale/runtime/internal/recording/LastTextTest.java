/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LastTextTest {

  private final SecretSet secrets = new SecretSet();
  private final LastText last = new LastText();

  @BeforeEach
  void keep() {
    secrets.add("alice.canary@example.com", "a***@example.com", 2);
    last.keep("no alice.canary@example.com", "no a***@example.com", secrets);
  }

  @Test
  void theLastTextIsKnown() {
    assertThat(last.of("no alice.canary@example.com", secrets)).isEqualTo("no a***@example.com");
    assertThat(last.of("no alice.canary@example.org", secrets)).isNull();
  }

  @Test
  void anEmptyOneKnowsNothing() {
    last.clear();

    assertThat(last.of("no alice.canary@example.com", secrets)).isNull();
  }

  static List<Consumer<SecretSet>> additions() {
    return List.of(
        set -> set.add("tenant-canary-17", "***", 0),
        set -> set.add("alice.canary@example.com", "***", 0),
        set -> set.addSearchable("tenant-canary-17", "***", 0),
        set -> set.addUnsearchable("no"),
        set -> set.addAll(withOne()),
        set -> set.addAll(SecretSet.unknown()),
        set -> set.include(withOne()),
        set -> set.include(withUnsearchable()),
        SecretSet::giveUp,
        SecretSet::clear);
  }

  private static SecretSet withOne() {
    SecretSet one = new SecretSet();
    one.add("tenant-canary-17", "***", 0);
    return one;
  }

  private static SecretSet withUnsearchable() {
    SecretSet one = new SecretSet();
    one.addUnsearchable("no");
    return one;
  }

  @ParameterizedTest
  @MethodSource("additions")
  void itIsForgottenOnceSomethingElseIsSecret(Consumer<SecretSet> addition) {
    addition.accept(secrets);

    assertThat(last.of("no alice.canary@example.com", secrets)).isNull();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readers that are overtaken by writers, at the very moment at which it hurts. */
class SecretTableTest {

  /** Every key has this hash. */
  private static final int HASH = 7;

  private final SecretTable<String> table =
      new SecretTable<>(() -> 0, new LedgerLimits(1, 100, 100, 1), InterruptedSlot::new);

  private @Nullable Runnable interruption;

  /** A slot in which something happens after a reader has found that it is the right one. */
  private final class InterruptedSlot extends SecretSlot<String> {
    private @Nullable String key;

    @Override
    void assign(@Nullable String newKey) {
      key = newKey;
    }

    @Override
    boolean isFor(String other) {
      boolean found = other.equals(key);
      Runnable now = interruption;
      interruption = null;
      if (now != null) {
        now.run();
      }
      return found;
    }

    @Override
    boolean isGone() {
      return false;
    }

    @Override
    boolean merge(SecretSet added) {
      return secrets.addAll(added);
    }
  }

  private @Nullable SecretSet read(String key) {
    return table.secretsOf(key, HASH);
  }

  private void write(String key, String secret) {
    table.remember(key, HASH, Secrets.of(secret));
  }

  @Test
  void aSlotThatGoesToAnotherKeyIsNotReadForTheFirst() {
    write("a", "alice@example.com");
    assertThat(read("a")).isNotNull();
    interruption =
        () -> {
          write("b", "bob@example.com");
          assertThat(hides(read("b"), "bob@example.com")).isTrue();
        };
    assertThat(read("a")).isNull();
    assertThat(interruption).as("it has run").isNull();
  }

  @Test
  void aKeyThatComesBackIsNotOverlooked() {
    write("a", "alice@example.com");
    write("b", "bob@example.com");
    interruption = () -> write("a", "carol@example.com");
    assertThat(hides(read("a"), "carol@example.com")).isTrue();
    assertThat(interruption).as("it has run").isNull();
  }

  @Test
  void secretsAddedMeanwhileAreNotOverlooked() {
    write("a", "alice@example.com");
    read("a");
    interruption = () -> write("a", "carol@example.com");
    SecretSet known = read("a");
    assertThat(hides(known, "alice@example.com")).isTrue();
    assertThat(hides(known, "carol@example.com")).isTrue();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotIndexTest {

  private static final int MAX_SLOTS = 12;

  /** With one or two different hashes all keys collide, as hostile trace ids might. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 1_000_000})
  void findsWhatWasAddedAndNothingElse(int hashes) {
    Random random = new Random(hashes);
    SlotIndex<String> index = new SlotIndex<>(MAX_SLOTS);
    Map<String, SecretSlot<String>> expected = new HashMap<>();
    for (int step = 0; step < 20_000; step++) {
      String key = "key-" + random.nextInt(30);
      SecretSlot<String> known = expected.get(key);
      if (known != null) {
        index.remove(known);
        expected.remove(key);
      } else if (expected.size() < MAX_SLOTS) {
        SecretSlot<String> slot = new TraceSlot();
        slot.assign(key);
        slot.hash = hash(key, hashes);
        index.add(slot);
        expected.put(key, slot);
      }
      for (int i = 0; i < 30; i++) {
        assertThat(index.find("key-" + i, hash("key-" + i, hashes)))
            .isSameAs(expected.get("key-" + i));
      }
    }
  }

  /** Negative ones as well, and some that are neighbours. */
  private static int hash(String key, int hashes) {
    return key.hashCode() % hashes - 3;
  }
}

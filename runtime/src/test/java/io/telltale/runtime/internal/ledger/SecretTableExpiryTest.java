/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.EntryKind.TRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.RuntimeWarnings;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a table drops by itself: what nobody uses any more, and the oldest where room is short. */
class SecretTableExpiryTest {

  private static final long EXPIRY = 1_000;
  private static final String VALUE = "alice@example.com";

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  private final AtomicLong clock = new AtomicLong();
  private final LongAdder overflowed = new LongAdder();
  private final int roomEach = roomOfOne();

  private SecretTable<String> table(int entries, int room) {
    return new SecretTable<>(
        clock::get, new LedgerLimits(entries, room, room, EXPIRY), TRACE, overflowed);
  }

  private int roomOfOne() {
    SecretTable<String> one = table(1, 10_000);
    write(one, "a", VALUE);
    return one.room();
  }

  private static void write(SecretTable<String> table, String key, String value) {
    table.remember(key, key.hashCode(), Secrets.of(value));
  }

  private static boolean isWithheld(SecretTable<String> table, String key) {
    return table.secretsOf(key, key.hashCode()).overflowed();
  }

  @Test
  void whoWritesDropsWhatHasExpired() {
    SecretTable<String> table = table(64, 100_000);
    for (int i = 0; i < 10; i++) {
      write(table, "old" + i, VALUE);
    }
    assertThat(table.size()).isEqualTo(10);

    clock.addAndGet(EXPIRY);
    for (int i = 0; i < 64; i++) {
      write(table, "new", VALUE);
    }
    assertThat(table.size()).as("not one nanosecond earlier").isEqualTo(11);

    clock.addAndGet(EXPIRY);
    for (int i = 0; i < 64; i++) {
      write(table, "new", VALUE);
    }
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.room()).isEqualTo(roomEach);
    assertThat(overflowed.sum()).isZero();
  }

  @Test
  void whoFindsNothingDropsWhatHasExpired() {
    SecretTable<String> table = table(64, 100_000);
    for (int i = 0; i < 10; i++) {
      write(table, "old" + i, VALUE);
    }
    clock.addAndGet(EXPIRY + 1);

    for (int i = 0; i < 10_000; i++) {
      assertThat(table.secretsOf("none", "none".hashCode())).isNull();
    }

    assertThat(table.size()).isZero();
    assertThat(table.room()).isZero();
    assertThat(isWithheld(table, "old3")).as("a text that waited too long").isTrue();
  }

  @Test
  void whoWritesTheSameAgainKeepsItForAnotherWhile() {
    SecretTable<String> table = table(64, 100_000);
    write(table, "a", VALUE);
    for (int round = 0; round < 5; round++) {
      clock.addAndGet(EXPIRY - 1);
      for (int i = 0; i < 64; i++) {
        write(table, "a", VALUE);
      }
    }

    assertThat(table.size()).isEqualTo(1);
    assertThat(isWithheld(table, "a")).isFalse();
    assertThat(overflowed.sum()).isZero();
  }

  @Test
  void onlyWhatIsTooMuchForTheRoomIsPushedOut() {
    SecretTable<String> table = table(64, 3 * roomEach);
    for (String key : new String[] {"a", "b", "c"}) {
      write(table, key, VALUE);
    }
    assertThat(table.room()).as("all of the room").isEqualTo(3 * roomEach);
    assertThat(overflowed.sum()).isZero();

    write(table, "d", VALUE);
    assertThat(table.room()).isEqualTo(3 * roomEach);
    assertThat(overflowed.sum()).isEqualTo(1);
    assertThat(isWithheld(table, "a")).isTrue();
    for (String key : new String[] {"b", "c", "d"}) {
      assertThat(isWithheld(table, key)).as(key).isFalse();
    }

    write(table, "long", VALUE + "x".repeat(roomEach + 1));
    assertThat(overflowed.sum()).isEqualTo(4);
    assertThat(table.size()).isEqualTo(1);
    assertThat(isWithheld(table, "long")).isFalse();
    assertThat(isWithheld(table, "d")).isTrue();
  }

  @Test
  void anEntryMayTakeAllOfItsRoomAndNoMore() {
    SecretTable<String> exact = table(4, roomEach);
    write(exact, "a", VALUE);
    assertThat(isWithheld(exact, "a")).isFalse();
    assertThat(overflowed.sum()).isZero();

    write(exact, "b", VALUE + "x");
    assertThat(isWithheld(exact, "b")).isTrue();
    assertThat(overflowed.sum()).isPositive();
  }

  @Test
  void roomForEntriesOnlyGrows() {
    SecretTable<String> table = table(2, 100_000);
    assertThat(table.capacity()).isEqualTo(2);
    table.grow(8);
    assertThat(table.capacity()).isEqualTo(8);
    table.grow(4);
    assertThat(table.capacity()).isEqualTo(8);
  }
}

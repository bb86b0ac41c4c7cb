/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.internal.value.SecretSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readers and writers that are overtaken by others, at the very moment at which it hurts. */
class SecretTableTest {

  /** Every key has this hash. */
  private static final int HASH = 7;

  private final LongAdder overflowed = new LongAdder();
  private final SecretTable<String> table =
      new SecretTable<>(
          () -> 0, new LedgerLimits(2, 1_000, 1_000, 1), new Interrupting(), overflowed);

  private @Nullable Runnable interruption;

  /** As for traces, but something happens after a reader or writer has found the right entry. */
  private final class Interrupting implements EntryKind<String> {
    @Override
    public LedgerEntry<String> entry(String key, int hash, SecretSource secrets, long now) {
      return new InterruptedEntry(key, hash, secrets, now);
    }

    @Override
    public long fingerprint(String key, int hash) {
      return TRACE.fingerprint(key, hash);
    }

    @Override
    public boolean covers(SecretSet known, SecretSet added) {
      return TRACE.covers(known, added);
    }

    @Override
    public SecretSet union(@Nullable SecretSet known, SecretSet added) {
      return TRACE.union(known, added);
    }

    @Override
    public boolean isMissedOnceExpired() {
      return true;
    }

    @Override
    public boolean losesKeys() {
      return false;
    }

    @Override
    public void warn(int capacity) {}
  }

  private final class InterruptedEntry extends LedgerEntry<String> {
    private final String key;

    InterruptedEntry(String key, int hash, SecretSource secrets, long now) {
      super(hash, secrets, now);
      this.key = key;
    }

    @Override
    boolean isFor(String other) {
      Runnable now = interruption;
      interruption = null;
      if (now != null) {
        now.run();
      }
      return other.equals(key);
    }

    @Override
    boolean isForKeyOf(LedgerEntry<String> other) {
      return ((InterruptedEntry) other).key.equals(key);
    }

    @Override
    boolean isGone() {
      return false;
    }

    @Override
    long fingerprint() {
      return EntryKind.TRACE.fingerprint(key, hash);
    }
  }

  private @Nullable SecretSet read(String key) {
    return table.secretsOf(key, HASH);
  }

  private void write(String key, String secret) {
    table.remember(key, HASH, Secrets.of(secret));
  }

  private void pushOut(String key) {
    write(key + "-1", "dave@example.com");
    write(key + "-2", "dave@example.com");
  }

  private void assertInterrupted() {
    assertThat(interruption).as("it has run").isNull();
  }

  @Test
  void aTraceThatIsPushedOutWhileItIsReadIsWithheld() {
    write("a", "alice@example.com");
    interruption = () -> pushOut("a");
    assertThat(read("a").overflowed()).isTrue();
    assertInterrupted();
  }

  @Test
  void aTraceThatIsPushedOutWhileMoreIsWrittenIsWithheld() {
    write("a", "alice@example.com");
    interruption = () -> pushOut("a");
    write("a", "bob@example.com");
    assertInterrupted();
    assertThat(read("a").overflowed()).isTrue();
  }

  @Test
  void aTraceThatIsPushedOutWhileTheSameIsWrittenAgainIsWithheld() {
    write("a", "alice@example.com");
    interruption = () -> pushOut("a");
    write("a", "alice@example.com");
    assertInterrupted();
    assertThat(read("a").overflowed()).isTrue();
  }

  /** The entry that the reader has found is dead by then, and was not pushed out. */
  @Test
  void secretsAddedMeanwhileAreNotOverlooked() {
    write("a", "alice@example.com");
    interruption = () -> write("a", "carol@example.com");
    SecretSet known = read("a");
    assertInterrupted();
    assertThat(known.overflowed()).isFalse();
    assertThat(hides(known, "alice@example.com")).isTrue();
    assertThat(hides(known, "carol@example.com")).isTrue();
    assertThat(overflowed.sum()).isZero();
  }

  /** The reader comes to the older of two entries, and that one only is ended meanwhile. */
  @Test
  void aTraceThatIsReplacedBehindAnotherOneIsNotOverlooked() {
    write("a", "alice@example.com");
    write("b", "bob@example.com");
    interruption = () -> write("a", "carol@example.com");
    assertThat(hides(read("a"), "alice@example.com")).isTrue();
    assertInterrupted();
  }

  @Test
  void twoWritersLoseNothingOfEachOther() {
    write("a", "alice@example.com");
    interruption = () -> write("a", "bob@example.com");
    write("a", "carol@example.com");
    assertInterrupted();
    for (String value : List.of("alice@example.com", "bob@example.com", "carol@example.com")) {
      assertThat(hides(read("a"), value)).isTrue();
    }
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.room()).isEqualTo(read("a").room());
  }

  @Test
  void aTraceThatWasNotThereIsFoundIfItComesMeanwhile() {
    write("b", "bob@example.com");
    interruption = () -> write("a", "alice@example.com");
    assertThat(hides(read("a"), "alice@example.com")).isTrue();
    assertInterrupted();
  }

  @Test
  void growingWhileSomethingIsWrittenLosesNothing() {
    write("a", "alice@example.com");
    interruption = () -> table.grow(8);
    write("a", "bob@example.com");
    for (int i = 0; i < 7; i++) {
      write("b" + i, "dave@example.com");
    }
    assertThat(hides(read("a"), "alice@example.com")).isTrue();
    assertThat(hides(read("a"), "bob@example.com")).isTrue();
    assertThat(overflowed.sum()).isZero();
  }

  /** What was to be kept of it is lost. */
  @Test
  void afterAFailureTheTraceIsWithheldAndNoOtherOne() {
    write("b", "bob@example.com");
    interruption =
        () -> {
          throw new IllegalStateException("the stack has ended");
        };
    write("a", "alice@example.com");
    assertInterrupted();
    assertThat(read("a").overflowed()).isTrue();
    assertThat(read("c")).as("it has the same hash in the table").isNull();
  }
}

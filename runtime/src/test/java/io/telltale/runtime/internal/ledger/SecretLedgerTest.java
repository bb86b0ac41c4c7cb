/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.TraceId;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLedgerTest {

  private static final long EXPIRY = LedgerLimits.DEFAULT.expiryNanos();

  private static final String[] TRACES =
      IntStream.range(0, 3000).mapToObj(Secrets::traceId).toArray(String[]::new);

  private final AtomicLong clock = new AtomicLong();
  private final SecretLedger ledger = SecretLedger.create(clock::get, LedgerLimits.DEFAULT);

  private SecretLedger limited(int entries, int charsEach, int chars) {
    return SecretLedger.create(clock::get, new LedgerLimits(entries, charsEach, chars, EXPIRY));
  }

  @Test
  void knowsNoSecretOfATraceWithoutAny() {
    assertThat(ledger.secretsOf(traceId(0))).isNull();
    ledger.remember(traceId(1), Secrets.of("alice@example.com"));
    assertThat(ledger.secretsOf(traceId(0))).isNull();
  }

  @Test
  void keepsTheSecretsOfATraceWithWhatReplacesThem() {
    SecretSet secrets = new SecretSet();
    secrets.add("alice@example.com", "a***@example.com", 4);
    ledger.remember(traceId(0), secrets);
    secrets.clear();

    SecretSet known = ledger.secretsOf(new String(traceId(0)));
    assertThat(known).isNotNull();
    assertThat(known.replaceIn("to alice@example.com", new ReplacementBudget(64)))
        .isEqualTo("to a***@example.com");
    assertThat(known.overflowed()).isFalse();
  }

  @Test
  void addsTheSecretsOfFurtherExceptions() {
    ledger.remember(traceId(0), Secrets.of("alice@example.com"));
    SecretSet before = ledger.secretsOf(traceId(0));
    ledger.remember(traceId(0), Secrets.of("4111111111111111"));

    SecretSet after = ledger.secretsOf(traceId(0));
    assertThat(hides(after, "alice@example.com")).isTrue();
    assertThat(hides(after, "4111111111111111")).isTrue();
    assertThat(hides(before, "4111111111111111")).as("what was handed out").isFalse();
  }

  @Test
  void takesTheStricterMaskOfOneValueAndLeavesWhatWasHandedOut() {
    SecretSet weak = new SecretSet();
    weak.add("alice@example.com", "a***@example.com", 4);
    ledger.remember(traceId(0), weak);
    SecretSet before = ledger.secretsOf(traceId(0));
    ledger.remember(traceId(0), Secrets.of("alice@example.com"));
    ledger.remember(traceId(0), weak);

    assertThat(ledger.secretsOf(traceId(0)).replaceIn("alice@example.com", budget()))
        .isEqualTo("***");
    assertThat(before.replaceIn("alice@example.com", budget())).isEqualTo("a***@example.com");
    assertThat(weak.replaceIn("alice@example.com", budget())).isEqualTo("a***@example.com");
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }

  @Test
  void handsOutTheSameSetUntilThereIsMore() {
    ledger.remember(traceId(0), Secrets.of("alice@example.com"));
    SecretSet known = ledger.secretsOf(traceId(0));
    ledger.remember(traceId(0), Secrets.of("alice@example.com"));
    assertThat(ledger.secretsOf(traceId(0))).isSameAs(known);
    ledger.remember(traceId(0), Secrets.of("bob@example.com"));
    assertThat(ledger.secretsOf(traceId(0))).isNotSameAs(known);
  }

  @Test
  void remembersNothingUnderNoTraceAndNoSecretOfATraceWithoutAny() {
    ledger.remember(TraceId.getInvalid(), Secrets.of("alice@example.com"));
    ledger.remember(traceId(0), new SecretSet());
    assertThat(ledger.traces()).isZero();
    assertThat(ledger.secretsOf(TraceId.getInvalid())).isNull();
  }

  @Test
  void tellsNoSecret() {
    ledger.remember(traceId(0), Secrets.of("alice@example.com"));
    ledger.remember(
        new IllegalStateException("alice@example.com"), Secrets.of("alice@example.com"));
    assertThat(ledger).hasToString("SecretLedger[traces=1, exceptions=1]");
  }

  @Test
  void forgetsEverythingWhenCleared() {
    Throwable error = new IllegalStateException();
    ledger.remember(traceId(0), Secrets.of("alice@example.com"));
    ledger.remember(error, Secrets.of("alice@example.com"));
    ledger.clear();
    assertThat(ledger.secretsOf(traceId(0))).isNull();
    assertThat(ledger.secretsOf(error)).isNull();
    assertThat(ledger.chars()).isZero();
    assertThat(ledger.overflowed()).isZero();

    ledger.remember(traceId(0), Secrets.of("bob@example.com"));
    assertThat(hides(ledger.secretsOf(traceId(0)), "bob@example.com")).isTrue();
    assertThat(hides(ledger.secretsOf(traceId(0)), "alice@example.com")).isFalse();
  }

  @Test
  void isSharedWithinAClassLoader() {
    assertThat(SecretLedger.shared()).isSameAs(SecretLedger.shared());
    assertThat(SecretLedger.create()).isNotSameAs(SecretLedger.shared());
  }

  @Test
  void tellsWhichLimitsMakeNoTable() {
    assertThatThrownBy(() -> new LedgerLimits(0, 1, 1, 1)).hasMessageContaining("0 entries");
    assertThatThrownBy(() -> new LedgerLimits(1, 2, 1, 1)).hasMessageContaining("2 characters");
    assertThatThrownBy(() -> new LedgerLimits(1, 1, 1, -1)).hasMessageContaining("-1 ns");
  }

  @Nested
  class Expiry {

    @ParameterizedTest
    @ValueSource(longs = {0, -1_000_000_000_000L, Long.MAX_VALUE - 1, Long.MIN_VALUE})
    void isCountedFromTheLastUse(long start) {
      clock.set(start);
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY);
      assertThat(ledger.secretsOf(traceId(0))).as("a first read, late").isNotNull();
      clock.addAndGet(EXPIRY);
      assertThat(ledger.secretsOf(traceId(0))).as("a read of what was read").isNotNull();
      clock.addAndGet(EXPIRY);
      ledger.remember(traceId(0), Secrets.of("bob@example.com"));
      clock.addAndGet(EXPIRY);
      assertThat(hides(ledger.secretsOf(traceId(0)), "alice@example.com")).isTrue();
      clock.addAndGet(EXPIRY + 1);
      assertThat(ledger.secretsOf(traceId(0))).isNull();
      assertThat(ledger.traces()).isZero();
      assertThat(ledger.chars()).isZero();
      assertThat(ledger.overflowed()).isZero();
    }

    @Test
    void makesATraceStartAnew() {
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY + 1);
      ledger.remember(traceId(0), Secrets.of("bob@example.com"));
      assertThat(hides(ledger.secretsOf(traceId(0)), "alice@example.com")).isFalse();
      assertThat(hides(ledger.secretsOf(traceId(0)), "bob@example.com")).isTrue();
    }

    @Test
    void makesRoomWhenOthersAreRemembered() {
      for (int i = 0; i < 100; i++) {
        ledger.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      clock.addAndGet(EXPIRY + 1);
      for (int i = 0; i < 100; i++) {
        ledger.remember(traceId(1000), Secrets.of("bob@example.com"));
      }
      assertThat(ledger.traces()).isEqualTo(1);
      assertThat(ledger.overflowed()).isZero();
    }

    @Test
    void isSeenByLookUpsInVain() {
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY + 1);
      for (int i = 0; i < 1000; i++) {
        assertThat(ledger.secretsOf(traceId(1))).isNull();
      }
      assertThat(ledger.traces()).isZero();
      assertThat(ledger.chars()).isZero();
    }
  }

  @Nested
  class Limits {

    @Test
    void theOldestTraceIsPushedOutAndCounted() {
      for (int i = 0; i <= LedgerLimits.DEFAULT.entries(); i++) {
        ledger.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      assertThat(ledger.traces()).isEqualTo(1024);
      assertThat(ledger.secretsOf(traceId(0))).isNull();
      assertThat(ledger.secretsOf(traceId(1))).isNotNull();
      assertThat(ledger.secretsOf(traceId(1024))).isNotNull();
      assertThat(ledger.overflowed()).isEqualTo(1);
    }

    @Test
    void aTraceThatWasReadOrWrittenIsNotTheOldest() {
      SecretLedger three = limited(3, 1000, 1000);
      for (int i = 0; i < 3; i++) {
        clock.incrementAndGet();
        three.remember(traceId(i), Secrets.of("alice@example.com"));
        three.secretsOf(traceId(i));
      }
      clock.incrementAndGet();
      three.secretsOf(traceId(0));
      clock.incrementAndGet();
      three.remember(traceId(1), Secrets.of("alice@example.com"));
      clock.incrementAndGet();
      three.remember(traceId(3), Secrets.of("alice@example.com"));

      assertThat(three.secretsOf(traceId(2))).isNull();
      assertThat(three.secretsOf(traceId(0))).isNotNull();
      assertThat(three.secretsOf(traceId(1))).isNotNull();
      assertThat(three.secretsOf(traceId(3))).isNotNull();
    }

    @Test
    void aTraceOfTooManySecretsIsMarked() {
      ledger.remember(traceId(0), Secrets.many(SecretSet.MAX_SIZE));
      assertThat(ledger.secretsOf(traceId(0)).overflowed()).isFalse();
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      assertThat(ledger.secretsOf(traceId(0)).overflowed()).isTrue();
      assertThat(ledger.overflowed()).isEqualTo(1);
      ledger.remember(traceId(0), Secrets.of("bob@example.com"));
      assertThat(ledger.overflowed()).as("once a trace").isEqualTo(1);
    }

    @Test
    void aTraceOfAnExceptionWithTooManySecretsIsMarked() {
      SecretSet none = new SecretSet();
      for (int i = 0; i <= SecretSet.MAX_SIZE; i++) {
        none.addUnsearchable("x" + i);
      }
      assertThat(none.isEmpty()).isTrue();
      ledger.remember(traceId(0), none);
      assertThat(ledger.secretsOf(traceId(0)).overflowed()).isTrue();
    }

    @Test
    void aTraceOfTooMuchTextLosesItAndIsMarked() {
      SecretLedger small = limited(10, 100, 1000);
      small.remember(traceId(0), Secrets.of("a".repeat(50) + "bc"));
      assertThat(small.secretsOf(traceId(0)).overflowed()).isFalse();
      small.remember(traceId(0), Secrets.of("d".repeat(50) + "ef"));
      assertThat(small.secretsOf(traceId(0)).overflowed()).isTrue();
      assertThat(small.chars()).isZero();
      assertThat(small.overflowed()).isEqualTo(1);
    }

    @Test
    void theTraceNotUsedForLongestLosesItsTextWhereAllHaveTooMuch() {
      SecretLedger small = limited(10, 100, 250);
      for (int i = 0; i < 4; i++) {
        clock.incrementAndGet();
        small.remember(traceId(i), Secrets.of((char) ('a' + i) + "y".repeat(75) + "z"));
      }
      assertThat(small.traces()).isEqualTo(4);
      assertThat(small.chars()).isBetween(161, 250);
      assertThat(small.overflowed()).isEqualTo(1);
      assertThat(small.secretsOf(traceId(0)).overflowed()).isTrue();
      assertThat(small.secretsOf(traceId(0)).isEmpty()).isTrue();
      for (int i = 1; i < 4; i++) {
        assertThat(small.secretsOf(traceId(i)).overflowed()).isFalse();
      }
    }

    @Test
    void aMarkIsKeptAsLongAsSecretsAre() {
      SecretLedger small = limited(2, 10, 10);
      small.remember(traceId(0), Secrets.of("alice@example.com"));
      clock.incrementAndGet();
      small.remember(traceId(1), Secrets.of("bob@1"));
      clock.incrementAndGet();
      small.remember(traceId(2), Secrets.of("bob@2"));
      assertThat(small.secretsOf(traceId(0))).as("the oldest of all").isNull();
      assertThat(small.secretsOf(traceId(1))).isNotNull();
      clock.addAndGet(EXPIRY + 1);
      small.remember(traceId(3), Secrets.of("bob@3"));
      assertThat(small.traces()).isEqualTo(1);
      assertThat(small.chars()).isEqualTo("bob@3***".length());
    }
  }

  @Nested
  class OfExceptions {

    /** As many are in use: every instance equals every other, and none can be hashed. */
    private static final class Hostile extends RuntimeException {
      @Override
      public boolean equals(Object other) {
        return true;
      }

      @Override
      public int hashCode() {
        throw new IllegalStateException();
      }
    }

    @Test
    void areKnownByIdentity() {
      Throwable one = new Hostile();
      Throwable two = new Hostile();
      ledger.remember(one, Secrets.of("alice@example.com"));
      ledger.remember(two, Secrets.of("bob@example.com"));
      assertThat(hides(ledger.secretsOf(one), "alice@example.com")).isTrue();
      assertThat(hides(ledger.secretsOf(one), "bob@example.com")).isFalse();
      assertThat(hides(ledger.secretsOf(two), "bob@example.com")).isTrue();
      assertThat(ledger.secretsOf(new Hostile())).isNull();
    }

    @Test
    void keepEarlierValuesBesideLaterOnes() {
      Throwable error = new IllegalStateException();
      ledger.remember(error, Secrets.of("alice@example.com"));
      ledger.remember(error, Secrets.of("bob@example.com"));
      assertThat(hides(ledger.secretsOf(error), "alice@example.com")).isTrue();
      assertThat(hides(ledger.secretsOf(error), "bob@example.com")).isTrue();
    }

    @Test
    void keepValuesThatOnlyWithholdTheirOwnMessage() {
      SecretSet secrets = new SecretSet();
      secrets.addUnsearchable("US");
      Throwable error = new IllegalStateException();
      ledger.remember(error, secrets);
      ledger.remember(traceId(0), secrets);
      assertThat(ledger.secretsOf(error).withholds("from US only")).isTrue();
      assertThat(ledger.secretsOf(traceId(0))).as("other texts stay").isNull();
    }

    @Test
    void areBounded() {
      Throwable[] errors = new Throwable[LedgerLimits.DEFAULT.entries() + 1];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = new IllegalStateException();
        ledger.remember(errors[i], Secrets.of("alice@example.com"));
      }
      assertThat(ledger.errors()).isEqualTo(1024);
      assertThat(ledger.secretsOf(errors[0])).isNull();
      assertThat(ledger.secretsOf(errors[1024])).isNotNull();
      assertThat(ledger.overflowed()).isEqualTo(1);
    }

    @Test
    void expire() {
      Throwable error = new IllegalStateException();
      ledger.remember(error, Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY + 1);
      assertThat(ledger.secretsOf(error)).isNull();
      assertThat(ledger.errors()).isZero();
    }
  }

  /** An exception is often recorded because the stack has come to its end. */
  @Test
  void worksAfterTheStackHasEndedWithinIt() throws InterruptedException {
    Thread thread = new Thread(null, this::rememberToTheEndOfTheStack, "deep", 256 * 1024);
    thread.setDaemon(true);
    thread.start();
    thread.join(30_000);
    assertThat(thread.isAlive()).as("it hangs").isFalse();

    assertThat(ledger.traces()).isBetween(0, LedgerLimits.DEFAULT.entries());
    ledger.remember(traceId(9_999), Secrets.of("alice@example.com"));
    assertThat(hides(ledger.secretsOf(traceId(9_999)), "alice@example.com")).isTrue();
    ledger.clear();
    assertThat(ledger.chars()).isZero();
  }

  private void rememberToTheEndOfTheStack() {
    SecretSet secrets = Secrets.of("bob@example.com");
    for (int round = 0; round < 100; round++) {
      try {
        descend(0, round, secrets);
      } catch (StackOverflowError end) {
        assertThat(end).isNotNull();
      }
    }
  }

  private void descend(int depth, int round, SecretSet secrets) {
    ledger.remember(TRACES[(depth + round) % TRACES.length], secrets);
    descend(depth + 1, round, secrets);
  }

  /** Everything at once, against what a plain model says must be so. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverShowsOneTraceTheSecretsOfAnother(long seed) {
    Random random = new Random(seed);
    SecretLedger small = limited(16, 60, 300);
    clock.set(random.nextLong());
    for (int step = 0; step < 20_000; step++) {
      int trace = random.nextInt(40);
      switch (random.nextInt(40)) {
        case 0 -> clock.addAndGet(EXPIRY + 1);
        case 1 -> small.clear();
        default -> clock.addAndGet(random.nextInt(100));
      }
      if (random.nextInt(3) > 0) {
        String value = "trace-" + trace + "-" + random.nextInt(5);
        small.remember(traceId(trace), Secrets.of(value));
        SecretSet known = small.secretsOf(traceId(trace));
        assertThat(known.overflowed() || hides(known, value)).isTrue();
      }
      SecretSet known = small.secretsOf(traceId(trace));
      if (known != null) {
        assertThat(hides(known, "trace-" + (trace + 1) % 40 + "-0")).isFalse();
      }
      assertThat(small.traces()).isBetween(0, 16);
      assertThat(small.chars()).isBetween(0, 300);
    }
  }
}

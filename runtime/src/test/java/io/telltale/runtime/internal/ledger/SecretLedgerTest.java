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
import java.util.Arrays;
import java.util.BitSet;
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

  private SecretLedger limited(int entries, int roomEach, int room) {
    return SecretLedger.create(clock::get, new LedgerLimits(entries, roomEach, room, EXPIRY));
  }

  private static void assertWithheld(SecretLedger ledger, int trace) {
    assertThat(ledger.secretsOf(traceId(trace))).isNotNull();
    assertThat(ledger.secretsOf(traceId(trace)).overflowed()).isTrue();
  }

  /** A trace that nothing was ever known of is not taken for one that was pushed out. */
  private static void assertUntouched(SecretLedger ledger) {
    assertThat(ledger.secretsOf(traceId(9_999))).isNull();
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
    assertThat(ledger.room()).isZero();
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

    /** Enough to look at every place. */
    private void letOthersLook() {
      for (int i = 0; i < 1000; i++) {
        ledger.secretsOf(traceId(9_999));
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1_000_000_000_000_000L, Long.MAX_VALUE - 1, Long.MIN_VALUE})
    void isCountedFromTheLastUse(long start) {
      clock.set(start);
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      for (int use = 0; use < 3; use++) {
        clock.addAndGet(EXPIRY);
        letOthersLook();
        assertThat(ledger.secretsOf(traceId(0)).overflowed()).as("read late").isFalse();
      }
      clock.addAndGet(EXPIRY);
      ledger.remember(traceId(0), Secrets.of("bob@example.com"));
      clock.addAndGet(EXPIRY);
      letOthersLook();
      assertThat(hides(ledger.secretsOf(traceId(0)), "alice@example.com")).isTrue();
      clock.addAndGet(EXPIRY + 1);
      letOthersLook();
      assertThat(ledger.traces()).isZero();
      assertThat(ledger.room()).isZero();
      assertThat(ledger.overflowed()).isZero();
    }

    @Test
    void takesTheTextsOfTheTraceWithIt() {
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY + 1);
      letOthersLook();
      assertThat(ledger.traces()).isZero();
      assertWithheld(ledger, 0);
      ledger.remember(traceId(0), Secrets.of("bob@example.com"));
      assertWithheld(ledger, 0);
      assertUntouched(ledger);
      for (int i = 0; i < 2; i++) {
        clock.addAndGet(2 * PushedOutKeys.MAX_AGE + 1);
        letOthersLook();
      }
      assertThat(ledger.secretsOf(traceId(0))).as("forgotten in the end").isNull();
    }

    @Test
    void isNotNoticedWhereNobodyHasCleanedUp() {
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY + 1);
      assertThat(hides(ledger.secretsOf(traceId(0)), "alice@example.com")).isTrue();
      assertThat(ledger.secretsOf(traceId(0)).overflowed()).isFalse();
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
  }

  @Nested
  class Limits {

    private static final int ENTRIES = 8192;

    @Test
    void theTraceRecordedFirstIsPushedOutCountedAndWithheld() {
      for (int i = 0; i <= ENTRIES; i++) {
        ledger.remember(traceId(i), Secrets.of("alice@example.com"));
        ledger.secretsOf(traceId(0));
      }
      assertThat(ledger.traces()).isEqualTo(ENTRIES);
      assertWithheld(ledger, 0);
      assertThat(hides(ledger.secretsOf(traceId(1)), "alice@example.com")).isTrue();
      assertThat(ledger.secretsOf(traceId(1)).overflowed()).isFalse();
      assertThat(ledger.secretsOf(traceId(ENTRIES)).overflowed()).isFalse();
      assertThat(ledger.secretsOf(traceId(99_999))).isNull();
      assertThat(ledger.overflowed()).isEqualTo(1);
    }

    /**
     * That a trace is read, since it leaves, is no reason to keep it longer than one that waits.
     */
    @Test
    void theOrderIsThatOfRecordingNotThatOfReading() {
      SecretLedger three = limited(3, 1000, 1000);
      for (int i = 0; i < 3; i++) {
        three.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      three.secretsOf(traceId(0));
      three.remember(traceId(3), Secrets.of("alice@example.com"));
      assertWithheld(three, 0);
      for (int i = 1; i < 4; i++) {
        assertThat(three.secretsOf(traceId(i)).overflowed()).isFalse();
      }
    }

    @Test
    void aTraceThatIsRecordedAgainIsNew() {
      SecretLedger three = limited(3, 1000, 1000);
      for (int i = 0; i < 3; i++) {
        three.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      three.remember(traceId(0), Secrets.of("alice@example.com"));
      three.remember(traceId(3), Secrets.of("alice@example.com"));
      assertWithheld(three, 1);
      assertThat(three.secretsOf(traceId(0)).overflowed()).isFalse();
      assertThat(three.overflowed()).isEqualTo(1);
    }

    @Test
    void oneTraceThatFailsOverAndOverPushesNobodyOut() {
      ledger.remember(traceId(0), Secrets.of("alice@example.com"));
      for (int i = 0; i < 3 * ENTRIES; i++) {
        ledger.remember(traceId(1), Secrets.of("bob@example.com"));
      }
      assertThat(ledger.traces()).isEqualTo(2);
      assertThat(ledger.secretsOf(traceId(0)).overflowed()).isFalse();
      assertThat(ledger.overflowed()).isZero();
    }

    /** What was known of it is gone, and stands in texts that are yet to come. */
    @Test
    void aTraceThatWasPushedOutStaysWithheldThoughMoreIsRecorded() {
      SecretLedger one = limited(1, 1000, 1000);
      one.remember(traceId(0), Secrets.of("alice@example.com"));
      one.remember(traceId(1), Secrets.of("alice@example.com"));
      one.remember(traceId(0), Secrets.of("bob@example.com"));
      assertWithheld(one, 0);
    }

    @Test
    void manyMoreThanAreKeptAreAllWithheld() {
      SecretLedger small = limited(64, 1000, 64_000);
      for (int i = 0; i < 3_000; i++) {
        small.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      for (int i = 0; i < 3_000 - 64; i++) {
        assertWithheld(small, i);
      }
      clock.addAndGet(PushedOutKeys.MIN_AGE + 1);
      small.remember(traceId(3_000), Secrets.of("alice@example.com"));
      for (int i = 0; i < 3_000 - 64; i++) {
        assertWithheld(small, i);
      }
    }

    @Test
    void aTraceThatFailsOverAndOverAfterItWasPushedOutTakesNoOtherWithIt() {
      SecretLedger one = limited(1, 1000, 1000);
      one.remember(traceId(0), Secrets.of("alice@example.com"));
      one.remember(traceId(1), Secrets.of("alice@example.com"));
      for (int i = 0; i < 1_000; i++) {
        one.remember(traceId(0), Secrets.of("alice@example.com"));
      }
      assertWithheld(one, 0);
      assertThat(one.secretsOf(traceId(1)).overflowed()).isFalse();
      assertUntouched(one);
    }

    @Test
    void aLedgerThatIsTooSmallIsEnlarged() {
      SecretLedger small = limited(4, 1000, 64_000);
      for (int i = 0; i < 4; i++) {
        small.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      small.reserve(2);
      assertThat(small.traces()).isEqualTo(4);
      small.reserve(1);
      for (int i = 4; i < 8; i++) {
        small.remember(traceId(i), Secrets.of("alice@example.com"));
      }
      for (int i = 0; i < 8; i++) {
        assertThat(small.secretsOf(traceId(i)).overflowed()).isFalse();
      }
      small.remember(traceId(8), Secrets.of("alice@example.com"));
      assertWithheld(small, 0);
      small.clear();
      small.remember(traceId(0), Secrets.of("alice@example.com"));
      assertThat(small.secretsOf(traceId(0)).overflowed()).isFalse();
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
      SecretLedger small = limited(10, 200, 1000);
      small.remember(traceId(0), Secrets.of("a".repeat(50) + "bc"));
      assertThat(small.secretsOf(traceId(0)).overflowed()).isFalse();
      small.remember(traceId(0), Secrets.of("d".repeat(50) + "ef"));
      assertThat(small.secretsOf(traceId(0)).overflowed()).isTrue();
      assertThat(small.room()).isZero();
      assertThat(small.overflowed()).isEqualTo(1);
    }

    @Test
    void theTraceRecordedFirstGoesWhereAllHaveTooMuchText() {
      SecretLedger small = limited(10, 200, 500);
      for (int i = 0; i < 4; i++) {
        small.remember(traceId(i), Secrets.of((char) ('a' + i) + "y".repeat(75) + "z"));
      }
      assertThat(small.traces()).isEqualTo(3);
      assertThat(small.room()).isBetween(300, 500);
      assertThat(small.overflowed()).isEqualTo(1);
      assertWithheld(small, 0);
      for (int i = 1; i < 4; i++) {
        assertThat(small.secretsOf(traceId(i)).overflowed()).isFalse();
      }
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
      assertThat(ledger.errors()).isEqualTo(errors.length - 1);
      assertThat(ledger.secretsOf(errors[0]).overflowed()).as("pushed out").isTrue();
      assertThat(ledger.secretsOf(errors[errors.length - 1]).overflowed()).isFalse();
      assertThat(ledger.secretsOf(new IllegalStateException())).isNull();
      assertThat(ledger.overflowed()).isEqualTo(1);
    }

    @Test
    void expireAndCanBeReadAnew() {
      Throwable error = new IllegalStateException();
      Throwable other = new IllegalStateException();
      ledger.remember(error, Secrets.of("alice@example.com"));
      clock.addAndGet(EXPIRY + 1);
      ledger.remember(other, Secrets.of("bob@example.com"));
      assertThat(ledger.secretsOf(error)).isNull();
      assertThat(ledger.errors()).isEqualTo(1);
    }
  }

  private final BitSet remembered = new BitSet();

  /** An exception is often recorded because the stack has come to its end. */
  @Test
  void worksAfterTheStackHasEndedWithinIt() throws InterruptedException {
    Thread thread = new Thread(null, this::rememberToTheEndOfTheStack, "deep", 256 * 1024);
    thread.setDaemon(true);
    thread.start();
    thread.join(30_000);
    assertThat(thread.isAlive()).as("it hangs").isFalse();

    assertThat(ledger.traces()).isBetween(0, LedgerLimits.DEFAULT.entries());
    for (String trace : TRACES) {
      SecretSet known = ledger.secretsOf(trace);
      assertThat(known == null || known.overflowed() || hides(known, "bob@example.com")).isTrue();
    }
    for (int i = 0; i < TRACES.length; i++) {
      if (remembered.get(i)) {
        assertThat(ledger.secretsOf(TRACES[i])).as("it came back from the ledger").isNotNull();
      }
    }
    ledger.remember(traceId(9_999), Secrets.of("alice@example.com"));
    SecretSet known = ledger.secretsOf(traceId(9_999));
    assertThat(known.overflowed() || hides(known, "alice@example.com")).isTrue();
    ledger.clear();
    assertThat(ledger.room()).isZero();
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
    int trace = (depth + round) % TRACES.length;
    ledger.remember(TRACES[trace], secrets);
    remembered.set(trace);
    descend(depth + 1, round, secrets);
  }

  /** Everything at once, against what a plain model says must be so. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverShowsOneTraceTheSecretsOfAnother(long seed) {
    Random random = new Random(seed);
    SecretLedger small = limited(16, 200, 1_000);
    boolean[] ever = new boolean[40];
    clock.set(random.nextLong());
    for (int step = 0; step < 20_000; step++) {
      int trace = random.nextInt(40);
      switch (random.nextInt(40)) {
        case 0 -> {
          clock.addAndGet(EXPIRY + 1);
          Arrays.fill(ever, false);
        }
        case 1 -> {
          small.clear();
          Arrays.fill(ever, false);
        }
        default -> clock.addAndGet(random.nextInt(100));
      }
      if (random.nextInt(3) > 0) {
        String value = "trace-" + trace + "-" + random.nextInt(5);
        small.remember(traceId(trace), Secrets.of(value));
        ever[trace] = true;
        SecretSet known = small.secretsOf(traceId(trace));
        assertThat(known.overflowed() || hides(known, value)).isTrue();
      }
      SecretSet known = small.secretsOf(traceId(trace));
      assertThat(known != null).as("forgotten").isEqualTo(known != null || ever[trace]);
      if (known != null) {
        assertThat(hides(known, "trace-" + (trace + 1) % 40 + "-0")).isFalse();
      }
      assertThat(small.traces()).isBetween(0, 16);
      assertThat(small.room()).isBetween(0, 1_000);
    }
  }
}

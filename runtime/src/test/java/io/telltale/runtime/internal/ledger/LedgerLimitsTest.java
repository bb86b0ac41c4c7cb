/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.assertUntouched;
import static io.telltale.runtime.internal.ledger.Secrets.assertWithheld;
import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static io.telltale.runtime.internal.ledger.Secrets.limited;
import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.TraceId;
import io.telltale.runtime.RuntimeWarnings;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How much is kept, and what becomes of what is pushed out. */
class LedgerLimitsTest {

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  private final AtomicLong clock = new AtomicLong();
  private final SecretLedger ledger = SecretLedger.create(clock::get, LedgerLimits.DEFAULT);

  private static final int ENTRIES = 8192;

  @Test
  void theTraceRecordedFirstIsPushedOutCountedWithheldAndToldOf() {
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
    assertThat(warnings.messages()).hasSize(1);
    assertThat(warnings.messages().get(0))
        .contains("more traces failed at once", "(8192)", "Raise queueSize")
        .doesNotContain("alice");
  }

  /** That a trace is read, since it leaves, is no reason to keep it longer than one that waits. */
  @Test
  void theOrderIsThatOfRecordingNotThatOfReading() {
    SecretLedger three = limited(clock, 3, 1000, 1000);
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
    SecretLedger three = limited(clock, 3, 1000, 1000);
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
    SecretLedger one = limited(clock, 1, 1000, 1000);
    one.remember(traceId(0), Secrets.of("alice@example.com"));
    one.remember(traceId(1), Secrets.of("alice@example.com"));
    one.remember(traceId(0), Secrets.of("bob@example.com"));
    assertWithheld(one, 0);
  }

  @Test
  void manyMoreThanAreKeptAreAllWithheld() {
    SecretLedger small = limited(clock, 64, 1000, 64_000);
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

  /** Trace ids are random; those of this test are the same each time. */
  @Test
  void aHealthyTraceIsNextToNeverTakenForOneThatWasPushedOut() {
    SecretLedger small = limited(clock, 64, 1000, 64_000);
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      small.remember(randomTraceId(random), Secrets.of("alice@example.com"));
      if (i == 1_000) {
        clock.addAndGet(PushedOutKeys.MAX_AGE + 1);
      }
    }
    int withheld = 0;
    for (int i = 0; i < 1_000_000; i++) {
      withheld += small.secretsOf(randomTraceId(random)) == null ? 0 : 1;
    }
    assertThat(withheld).as("of a million").isLessThan(10);
  }

  private static String randomTraceId(SplittableRandom random) {
    return TraceId.fromLongs(random.nextLong(), random.nextLong());
  }

  @Test
  void aTraceThatFailsOverAndOverAfterItWasPushedOutTakesNoOtherWithIt() {
    SecretLedger one = limited(clock, 1, 1000, 1000);
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
    SecretLedger small = limited(clock, 4, 1000, 64_000);
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
    SecretLedger small = limited(clock, 10, 200, 1000);
    small.remember(traceId(0), Secrets.of("a".repeat(50) + "bc"));
    assertThat(small.secretsOf(traceId(0)).overflowed()).isFalse();
    small.remember(traceId(0), Secrets.of("d".repeat(50) + "ef"));
    assertThat(small.secretsOf(traceId(0)).overflowed()).isTrue();
    assertThat(small.room()).isZero();
    assertThat(small.overflowed()).isEqualTo(1);
  }

  @Test
  void theTraceRecordedFirstGoesWhereAllHaveTooMuchText() {
    SecretLedger small = limited(clock, 10, 200, 500);
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

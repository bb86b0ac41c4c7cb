/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static io.telltale.runtime.internal.ledger.Secrets.limited;
import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger at its limits all at once. */
class SecretLedgerStressTest {

  private static final long EXPIRY = LedgerLimits.DEFAULT.expiryNanos();

  private static final String[] TRACES =
      IntStream.range(0, 3000).mapToObj(Secrets::traceId).toArray(String[]::new);

  private final AtomicLong clock = new AtomicLong();
  private final SecretLedger ledger = SecretLedger.create(clock::get, LedgerLimits.DEFAULT);

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
    SecretLedger small = limited(clock, 16, 200, 1_000);
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

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads at once. */
@Timeout(60)
class SecretLedgerConcurrencyTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 20_000;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private void together(List<Callable<Void>> actions) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Void>> results = new ArrayList<>();
    for (Callable<Void> action : actions) {
      results.add(
          threads.submit(
              () -> {
                start.await();
                return action.call();
              }));
    }
    start.countDown();
    for (Future<Void> result : results) {
      result.get(60, TimeUnit.SECONDS);
    }
  }

  /** Nothing is ever pushed out here, so that each thread must find what it remembered. */
  @Test
  void everyThreadFindsWhatItRemembered() throws Exception {
    SecretLedger ledger = SecretLedger.create();
    List<Callable<Void>> actions = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread * 100;
      actions.add(
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              int number = first + i % 100;
              ledger.remember(traceId(number), Secrets.of("value-" + number));
              assertThat(hides(ledger.secretsOf(traceId(number)), "value-" + number)).isTrue();
            }
            return null;
          });
    }
    together(actions);
    assertThat(ledger.traces()).isEqualTo(THREADS * 100);
    assertThat(ledger.overflowed()).isZero();
  }

  /** Entries come and go all the time, and no reader sees the secrets of another trace. */
  @Test
  void noThreadSeesTheSecretsOfAnotherTrace() throws Exception {
    AtomicLong clock = new AtomicLong();
    SecretLedger ledger =
        SecretLedger.create(clock::incrementAndGet, new LedgerLimits(8, 200, 600, 500));
    AtomicLong found = new AtomicLong();
    List<Callable<Void>> actions = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(thread);
      actions.add(
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              work(ledger, random, found);
            }
            return null;
          });
    }
    together(actions);
    assertThat(found).hasValueGreaterThan(ROUNDS / 10);
    assertThat(ledger.traces()).isBetween(0, 8);
    assertThat(ledger.room()).isBetween(0, 1_200);
    ledger.clear();
    assertThat(ledger.room()).isZero();
  }

  private static void work(SecretLedger ledger, Random random, AtomicLong found) {
    int number = random.nextInt(16);
    Throwable error = new IllegalStateException();
    if (random.nextInt(1000) == 0) {
      ledger.clear();
    }
    if (random.nextBoolean()) {
      ledger.remember(traceId(number), Secrets.of("value-" + number + "-" + random.nextInt(4)));
      ledger.remember(error, Secrets.of("value-" + number));
    }
    SecretSet known = ledger.secretsOf(traceId(number));
    if (known != null) {
      assertThat(known.isEmpty() && !known.overflowed()).isFalse();
      for (int other = 0; other < 16; other++) {
        assertThat(other != number && hides(known, "value-" + other + "-0")).isFalse();
      }
      found.incrementAndGet();
    }
    SecretSet ofError = ledger.secretsOf(error);
    assertThat(ofError == null || ofError.overflowed() || hides(ofError, "value-" + number))
        .isTrue();
  }
}

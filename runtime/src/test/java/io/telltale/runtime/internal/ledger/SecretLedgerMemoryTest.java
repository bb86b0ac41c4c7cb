/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** What the ledger allocates, counted exactly, and what it keeps alive. */
class SecretLedgerMemoryTest {

  private static final int ROUNDS = 5_000;

  private final SecretLedger ledger = SecretLedger.create();

  private static long allocatedBy(Runnable action) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      action.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private static long allocatedByNothing() {
    return allocatedBy(() -> {});
  }

  @Test
  void lookingIntoAnEmptyLedgerAllocatesNothing() {
    Throwable error = new IllegalStateException();
    String trace = traceId(0);
    long bytes =
        allocatedBy(
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                if (ledger.secretsOf(trace) != null || ledger.secretsOf(error) != null) {
                  throw new AssertionError("there is none");
                }
              }
            });
    assertThat(bytes).isEqualTo(allocatedByNothing());
  }

  @Test
  void lookingForAnAbsentOrAPresentTraceAllocatesNothing() {
    String absent = traceId(0);
    String present = traceId(1);
    ledger.remember(present, Secrets.of("alice@example.com"));
    SecretSet known = ledger.secretsOf(present);
    long bytes =
        allocatedBy(
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                if (ledger.secretsOf(absent) != null || ledger.secretsOf(present) != known) {
                  throw new AssertionError("one is absent, one present");
                }
              }
            });
    assertThat(bytes).isEqualTo(allocatedByNothing());
  }

  /** An entry, and a set for as many values; what tells them apart is shared. */
  @Test
  void rememberingANewTraceAllocatesLittle() {
    // Fewer than the memory of what was pushed out has room for: beyond, nothing is kept at all.
    String[] traces = new String[1_000];
    for (int i = 0; i < traces.length; i++) {
      traces[i] = traceId(i);
    }
    SecretSet secrets = Secrets.of("alice@example.com", "4111111111111111");
    SecretLedger small = SecretLedger.create(() -> 0, new LedgerLimits(64, 10_000, 10_000, 1));
    long bytes =
        allocatedBy(
            () -> {
              for (String trace : traces) {
                small.remember(trace, secrets);
              }
            });
    assertThat(bytes / traces.length).isLessThan(160);
    assertThat(small.overflowed()).isGreaterThan(900);
  }

  @Test
  void rememberingTheSameOnceMoreAllocatesNothing() {
    String trace = traceId(0);
    SecretSet secrets = Secrets.of("alice@example.com", "4111111111111111");
    ledger.remember(trace, secrets);
    long bytes =
        allocatedBy(
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                ledger.remember(trace, secrets);
              }
            });
    assertThat(bytes).isEqualTo(allocatedByNothing());
  }

  @Test
  void keepsNoExceptionAlive() throws InterruptedException {
    WeakReference<Throwable> error = new WeakReference<>(remembered());
    for (int i = 0; i < 100 && !error.refersTo(null); i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(error.refersTo(null)).isTrue();

    ledger.remember(new IllegalStateException(), Secrets.of("bob@example.com"));
    assertThat(ledger.errors()).as("the place of the first is free again").isEqualTo(1);
    assertThat(ledger.overflowed()).isZero();
  }

  private Throwable remembered() {
    Throwable error = new IllegalStateException("alice@example.com");
    ledger.remember(error, Secrets.of("alice@example.com"));
    assertThat(ledger.secretsOf(error)).isNotNull();
    return error;
  }
}

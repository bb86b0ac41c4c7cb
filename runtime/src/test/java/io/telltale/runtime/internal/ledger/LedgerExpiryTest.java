/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.assertUntouched;
import static io.telltale.runtime.internal.ledger.Secrets.assertWithheld;
import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long secrets are kept. */
class LedgerExpiryTest {

  private static final long EXPIRY = LedgerLimits.DEFAULT.expiryNanos();

  private final AtomicLong clock = new AtomicLong();
  private final SecretLedger ledger = SecretLedger.create(clock::get, LedgerLimits.DEFAULT);

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

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the tests of the ledger share. */
final class Secrets {

  private Secrets() {}

  static String traceId(int number) {
    return String.format("%032x", 1 + number);
  }

  static SecretSet of(String... values) {
    SecretSet secrets = new SecretSet();
    for (String value : values) {
      secrets.add(value, "***", 0);
    }
    return secrets;
  }

  /** Returns a set of so many different values. */
  static SecretSet many(int count) {
    SecretSet secrets = new SecretSet();
    for (int i = 0; i < count; i++) {
      secrets.add("secret-" + i, "***", 0);
    }
    return secrets;
  }

  /** Returns whether a set knows a value, so that it is gone from texts. */
  static boolean hides(@Nullable SecretSet secrets, String value) {
    return secrets != null
        && !secrets
            .replaceIn("<" + value + ">", new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT))
            .contains(value);
  }

  /** Returns a ledger of fewer entries and less text than the usual one. */
  static SecretLedger limited(AtomicLong clock, int entries, int roomEach, int room) {
    long expiry = LedgerLimits.DEFAULT.expiryNanos();
    return SecretLedger.create(clock::get, new LedgerLimits(entries, roomEach, room, expiry));
  }

  static void assertWithheld(SecretLedger ledger, int trace) {
    assertThat(ledger.secretsOf(traceId(trace))).isNotNull();
    assertThat(ledger.secretsOf(traceId(trace)).overflowed()).isTrue();
  }

  /** A trace that nothing was ever known of is not taken for one that was pushed out. */
  static void assertUntouched(SecretLedger ledger) {
    assertThat(ledger.secretsOf(traceId(9_999))).isNull();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static io.telltale.runtime.internal.ledger.Secrets.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.RuntimeWarnings;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is kept by the exception, not by its trace. */
class ExceptionSecretsTest {

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  private static final long EXPIRY = LedgerLimits.DEFAULT.expiryNanos();

  private final AtomicLong clock = new AtomicLong();
  private final SecretLedger ledger = SecretLedger.create(clock::get, LedgerLimits.DEFAULT);

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
    assertThat(warnings.messages()).hasSize(1);
    assertThat(warnings.messages().get(0))
        .contains("more exceptions are in use at once", "(8192)", "Raise queueSize")
        .doesNotContain("alice");
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

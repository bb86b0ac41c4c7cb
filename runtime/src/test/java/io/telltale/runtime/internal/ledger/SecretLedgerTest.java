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
import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the ledger knows of a trace. */
class SecretLedgerTest {

  private final AtomicLong clock = new AtomicLong();
  private final SecretLedger ledger = SecretLedger.create(clock::get, LedgerLimits.DEFAULT);

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

  /** Of most exceptions nobody asks for the secret, and no set is made of it. */
  @Test
  void keepsTheOneSecretOfAnException() {
    PlainSecret secret = plain("alice@example.com");
    ledger.remember(traceId(0), secret);

    SecretSet known = ledger.secretsOf(traceId(0));
    assertThat(hides(known, "alice@example.com")).isTrue();
    assertThat(ledger.secretsOf(traceId(0))).as("made once").isSameAs(known);

    ledger.remember(traceId(0), plain("bob@example.org"));
    assertThat(hides(ledger.secretsOf(traceId(0)), "alice@example.com")).isTrue();
    assertThat(hides(ledger.secretsOf(traceId(0)), "bob@example.org")).isTrue();
    assertThat(hides(known, "bob@example.org")).as("what was handed out").isFalse();

    ledger.remember(traceId(1), Secrets.of("4111111111111111"));
    ledger.remember(traceId(1), secret);
    assertThat(hides(ledger.secretsOf(traceId(1)), "alice@example.com")).isTrue();
    assertThat(hides(ledger.secretsOf(traceId(1)), "4111111111111111")).isTrue();

    ledger.remember(TraceId.getInvalid(), secret);
    assertThat(ledger.secretsOf(TraceId.getInvalid())).isNull();
  }

  @Test
  void givesUpTheOneSecretOfAnExceptionForWantOfRoom() {
    SecretLedger small = Secrets.limited(clock, 4, 50, 1_000);
    small.remember(traceId(0), plain("alice@example.com"));
    Secrets.assertWithheld(small, 0);
    assertThat(small.overflowed()).isEqualTo(1);
  }

  @Test
  void keepsTheOneSecretOfAnExceptionWithIt() {
    Exception error = new IllegalStateException();
    assertThat(ledger.secretsOf(error)).isNull();
    ledger.remember(error, plain("alice@example.com"));
    assertThat(hides(ledger.secretsOf(error), "alice@example.com")).isTrue();
    assertThat(ledger.secretsOf(new IllegalStateException())).isNull();
    ledger.clear();
    assertThat(ledger.secretsOf(error)).isNull();
  }

  private static PlainSecret plain(String value) {
    return Objects.requireNonNull(
        PlainSecret.of(
            value, Mask.REDACT, "***", "io.acme.Failed", "failed for " + value, null, null));
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
}

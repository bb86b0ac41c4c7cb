/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.ChosenErrors.Chosen;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What leaves on a span, and what is remembered of the exception then. */
class PlainErrorsTest extends PlainErrorsFixture {

  /** How many exceptions went the short way, by the number of their values. */
  private final int[] shorts = new int[6];

  private int warmShorts;
  private int shortsWithCauses;
  private int shortsWrapped;
  private int shortsWithTexts;
  private int shortsWithFingerprint;

  @Test
  void bothWaysGiveTheSameBytes() {
    for (int i = 0; i < ROUNDS; i++) {
      Pair ways = new Pair();
      // Most have the words of the one before, which are known then, around other values.
      long words = random.nextLong();
      for (int j = 0; j < WARM; j++) {
        words = random.nextInt(WARM) == 0 ? random.nextLong() : words;
        Random chosen = new Random(words);
        boolean usual = chosen.nextBoolean();
        Chosen error =
            usual ? ChosenErrors.usual(chosen, random) : ChosenErrors.chosen(chosen, random);
        assertSame(ways, j > 0, error, ChosenErrors.wrapped(error, chosen, random));
      }
    }
    // Else this compares one way with itself.
    assertThat(shorts[0]).as("without a value").isGreaterThan(ROUNDS / 10);
    assertThat(shorts[1]).as("with one value").isGreaterThan(ROUNDS / 10);
    assertThat(shorts[2]).as("with two values").isGreaterThan(ROUNDS / 50);
    assertThat(shorts[3] + shorts[4]).as("with more values").isGreaterThan(ROUNDS / 100);
    assertThat(shortsWithTexts).as("with texts of the caller").isGreaterThan(ROUNDS / 20);
    assertThat(shortsWithFingerprint).as("with a fingerprint").isGreaterThan(ROUNDS / 20);
    assertThat(warmShorts).as("with words that are known").isGreaterThan(ROUNDS / 10);
    assertThat(shortsWithCauses).as("with causes").isGreaterThan(ROUNDS / 20);
    assertThat(shortsWrapped).as("wrapped").isGreaterThan(ROUNDS / 20);
  }

  private void assertSame(Pair ways, boolean warm, Chosen chosen, Throwable error) {
    Attributes additional = ChosenErrors.additional(chosen, random);
    long before = MaskingCounters.masked();
    SpanData one = record(ways.shortWay, error, additional);
    long counted = MaskingCounters.masked() - before;
    boolean isShort = !tookRecord(ways.shortWay);
    SpanData other = record(ways.longWay, error, additional);

    String what = error + " " + error.getCause() + " " + chosen.parts + " " + additional;
    assertThat(tookRecord(ways.longWay)).as(what).isTrue();
    assertThat(one.getAttributes()).as(what).isEqualTo(other.getAttributes());
    assertThat(one.getStatus()).as(what).isEqualTo(other.getStatus());
    assertThat(onlyEvent(one).getAttributes()).as(what).isEqualTo(onlyEvent(other).getAttributes());
    if (additional.isEmpty()) {
      // A log record has them once more.
      assertThat(counted).as(what).isEqualTo(MaskingCounters.masked() - before - counted);
    }
    assertSameSecrets(
        ways.ledger.secretsOf(one.getTraceId()),
        ways.otherLedger.secretsOf(other.getTraceId()),
        what);
    ways.assertSameMemory(error, what);
    if (isShort) {
      shortsWithCauses += chosen.getCause() != null ? 1 : 0;
      shortsWrapped += chosen == error ? 0 : 1;
      SecretSet secrets = ways.ledger.secretsOf(one.getTraceId());
      shorts[secrets == null ? 0 : secrets.size()]++;
      warmShorts += warm ? 1 : 0;
      shortsWithTexts += additional.isEmpty() ? 0 : 1;
      shortsWithFingerprint += ways.withFingerprint ? 1 : 0;
    }
  }
}

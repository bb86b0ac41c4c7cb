/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

  private static final long SECOND = 1_000_000_000L;

  private long now = -5;
  private final CircuitBreaker breaker = new CircuitBreaker(Duration.ofSeconds(5), () -> now);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  @Test
  void afewFailuresAreNoReason() {
    fail(2);
    assertThat(breaker.isOpen()).isFalse();
    assertThat(breaker.nanosUntilNext()).isZero();
    breaker.succeeded();
    fail(2);
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void afterThreeInARowItOpensAndLetsOneThroughLater() {
    fail(3);
    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.nanosUntilNext()).isEqualTo(5 * SECOND);
    now += 4 * SECOND;
    assertThat(breaker.nanosUntilNext()).isEqualTo(SECOND);
    now += SECOND;
    assertThat(breaker.nanosUntilNext()).isZero();
    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void eachPauseIsTwiceAsLongUpToAMinute() {
    fail(3);
    for (long pause : new long[] {10, 20, 40, 60, 60}) {
      now += breaker.nanosUntilNext();
      breaker.failed();
      assertThat(breaker.nanosUntilNext()).isEqualTo(pause * SECOND);
    }
  }

  @Test
  void oneThatSucceedsClosesIt() {
    fail(5);
    breaker.succeeded();
    assertThat(breaker.isOpen()).isFalse();
    assertThat(breaker.nanosUntilNext()).isZero();
    fail(3);
    assertThat(breaker.nanosUntilNext()).isEqualTo(5 * SECOND);
  }

  @Test
  void withoutADelayThereIsStillAPause() {
    CircuitBreaker eager = new CircuitBreaker(Duration.ZERO, () -> now);
    for (int i = 0; i < CircuitBreaker.THRESHOLD; i++) {
      eager.failed();
    }
    assertThat(eager.nanosUntilNext()).isPositive();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final long SECOND = 1_000_000_000L;

  /** Clocks of this kind start anywhere, and may pass zero. */
  private final AtomicLong clock = new AtomicLong(-SECOND / 2);

  private final RateLimiter limiter = new RateLimiter(3, clock::get);

  private int acquired(int attempts) {
    int acquired = 0;
    for (int i = 0; i < attempts; i++) {
      acquired += limiter.tryAcquire() ? 1 : 0;
    }
    return acquired;
  }

  @Test
  void allowsSoManyASecond() {
    assertThat(acquired(10)).isEqualTo(3);
    clock.addAndGet(SECOND - 1);
    assertThat(acquired(10)).isZero();
    clock.addAndGet(1);
    assertThat(acquired(10)).isEqualTo(3);
  }

  @Test
  void doesNotSaveUpWhatWasNotUsed() {
    clock.addAndGet(100 * SECOND);
    assertThat(acquired(10)).isEqualTo(3);
  }
}

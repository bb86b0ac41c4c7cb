/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Allows so many events in each second, counted from the first one of it. Never blocks.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class RateLimiter {

  private static final long SECOND = 1_000_000_000L;

  /** The low bits of the state count the events, the others are the number of the second. */
  private static final int COUNT_BITS = 16;

  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private final long start;
  private final AtomicLong state = new AtomicLong();

  /** Limits by the time of the system. */
  public RateLimiter(int perSecond) {
    this(perSecond, System::nanoTime);
  }

  /** Limits by a clock that counts nanoseconds. */
  public RateLimiter(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Counts one more, unless this second is full. */
  public boolean tryAcquire() {
    long second = (nanoTime.getAsLong() - start) / SECOND;
    while (true) {
      long known = state.get();
      long count = known >>> COUNT_BITS == second ? known & COUNT_MASK : 0;
      if (count >= perSecond) {
        return false;
      }
      if (state.compareAndSet(known, second << COUNT_BITS | (count + 1))) {
        return true;
      }
    }
  }
}

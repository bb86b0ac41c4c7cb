/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells when it is worth while to export. After so many failures in a row it opens; then one batch
 * is let through every now and then, each time after twice as long, and one that succeeds closes it
 * again.
 *
 * <p>Used by one thread, but {@link #isOpen}.
 */
final class CircuitBreaker {

  /** So many failures in a row are no accident. */
  static final int THRESHOLD = 3;

  /** How long it takes at most until the exporter is tried again. */
  static final Duration MAX_PAUSE = Duration.ofSeconds(60);

  private static final long MIN_PAUSE = Duration.ofMillis(1).toNanos();

  private final LongSupplier nanoTime;
  private final long firstPause;
  private long pause;
  private long openUntil;
  private volatile int failures;

  /**
   * Starts closed.
   *
   * @param firstPause how long it stays open at first
   */
  CircuitBreaker(Duration firstPause, LongSupplier nanoTime) {
    this.firstPause = Math.max(MIN_PAUSE, Math.min(firstPause.toNanos(), MAX_PAUSE.toNanos()));
    this.nanoTime = nanoTime;
  }

  /** Returns whether exports have failed repeatedly. */
  boolean isOpen() {
    return failures >= THRESHOLD;
  }

  /** Returns in how many nanoseconds the next batch may be tried: 0 for now. */
  long nanosUntilNext() {
    return isOpen() ? Math.max(0, openUntil - nanoTime.getAsLong()) : 0;
  }

  /** Takes notice of a batch that was exported. */
  void succeeded() {
    failures = 0;
  }

  /** Takes notice of a batch that was not exported. */
  void failed() {
    int before = failures;
    if (before >= THRESHOLD) {
      pause = Math.min(2 * pause, MAX_PAUSE.toNanos());
    } else {
      pause = firstPause;
      failures = before + 1;
    }
    openUntil = nanoTime.getAsLong() + pause;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Warnings;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How often a class is sought by a name that a text has. Each time takes time, and a class loader
 * keeps a lock for each name for ever, so that data of which many names are made must not decide
 * it: {@value #MOST} times at once, and from then on once in ten seconds. Waits for nobody.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class LookUps {

  static final int MOST = 1_024;

  static final long NANOS_EACH = 10_000_000_000L;

  private final LongSupplier nanoTime;
  private final long start;

  /** When, since the start, all that was sought would have been sought at the slow pace. */
  private final AtomicLong paid = new AtomicLong();

  /** Starts with none sought. */
  public LookUps() {
    this(System::nanoTime);
  }

  LookUps(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Returns whether one more class may be sought. If not, nobody knows what a name stands for. */
  public boolean mayBeOneMore() {
    long now = nanoTime.getAsLong() - start;
    while (true) {
      long known = paid.get();
      long next = Math.max(known, now) + NANOS_EACH;
      if (next - now > MOST * NANOS_EACH) {
        warn();
        return false;
      }
      if (paid.compareAndSet(known, next)) {
        return true;
      }
    }
  }

  private static void warn() {
    Warnings.once(
        "look-ups",
        "",
        () ->
            "texts name more than "
                + MOST
                + " classes of exceptions: what they tell of others is withheld, and six more are"
                + " looked up in a minute (telltale.self.item.withheld)");
  }
}

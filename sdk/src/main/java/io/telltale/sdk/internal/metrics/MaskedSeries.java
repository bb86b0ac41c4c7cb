/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The masked attributes of time series. A series lives longer than anybody knows why a value of it
 * is secret, so that one that was masked once stays masked, in the same way, for as long as it is
 * exported. Of several that masking would make one, each keeps an identity of its own.
 *
 * <p>Safe for concurrent use.
 */
final class MaskedSeries {

  /** Tells series apart whose attributes have become the same: 2 for the second, and so on. */
  static final AttributeKey<Long> SERIES = AttributeKey.longKey("telltale.series");

  /** As many as five instruments may have, by the limit of the SDK. */
  static final int MAX_SIZE = 10_000;

  /** A series that is not exported any more is forgotten: longer than any export takes to come. */
  private static final long FORGOTTEN_AFTER_NANOS = TimeUnit.MINUTES.toNanos(30);

  private final LongSupplier nanoTime;
  private final Map<Attributes, Masked> known = new HashMap<>();
  private final Map<Attributes, Integer> sharing = new HashMap<>();

  /** Those that have left as they are. */
  private final Set<Attributes> left = ConcurrentHashMap.newKeySet();

  /** Read without the lock: most applications never have any. */
  private volatile boolean empty = true;

  MaskedSeries(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  private static final class Masked {
    final Attributes shown;
    long lastSeen;

    Masked(Attributes shown, long lastSeen) {
      this.shown = shown;
      this.lastSeen = lastSeen;
    }
  }

  /** Returns what a series is shown with, or null if it was never masked. */
  @Nullable Attributes find(Attributes raw) {
    if (empty) {
      return null;
    }
    synchronized (known) {
      Masked masked = known.get(raw);
      if (masked == null) {
        return null;
      }
      masked.lastSeen = nanoTime.getAsLong();
      return masked.shown;
    }
  }

  /**
   * Remembers how a series is masked.
   *
   * @return what it is shown with, or null if there is no room, and it must not be shown at all:
   *     later nobody would know that it is to be masked
   */
  @Nullable Attributes remember(Attributes raw, Attributes masked) {
    synchronized (known) {
      long now = nanoTime.getAsLong();
      if (known.size() >= MAX_SIZE) {
        forgetUnseen(now);
      }
      if (known.size() >= MAX_SIZE || sharing.size() >= 2 * MAX_SIZE) {
        return null;
      }
      int place = sharing.merge(masked, 1, Integer::sum);
      Attributes shown = place == 1 ? masked : masked.toBuilder().put(SERIES, (long) place).build();
      known.put(raw, new Masked(shown, now));
      empty = false;
      return shown;
    }
  }

  /** Notes that a series leaves as it is. */
  void leave(Attributes raw) {
    if (left.size() >= MAX_SIZE) {
      left.clear();
    }
    left.add(raw);
  }

  /** Returns whether a series is known to have left as it is. */
  boolean hasLeft(Attributes raw) {
    return left.contains(raw);
  }

  private void forgetUnseen(long now) {
    for (Iterator<Masked> all = known.values().iterator(); all.hasNext(); ) {
      if (now - all.next().lastSeen > FORGOTTEN_AFTER_NANOS) {
        all.remove();
      }
    }
    if (known.isEmpty()) {
      sharing.clear();
    }
  }

  int size() {
    synchronized (known) {
      return known.size();
    }
  }
}

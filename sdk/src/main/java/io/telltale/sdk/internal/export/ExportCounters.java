/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What became of the spans. Once all is settled, recorded = exported + the sum of dropped.
 *
 * <p>Safe for concurrent use.
 */
final class ExportCounters {

  private final LongAdder recorded = new LongAdder();
  private final LongAdder exported = new LongAdder();
  private final Map<DropReason, LongAdder> dropped = new EnumMap<>(DropReason.class);
  private final LongAdder fallbackLines = new LongAdder();

  ExportCounters() {
    for (DropReason reason : DropReason.values()) {
      dropped.put(reason, new LongAdder());
    }
  }

  void addRecorded() {
    recorded.increment();
  }

  void addExported(int spans) {
    exported.add(spans);
  }

  void addDropped(DropReason reason, int spans) {
    requireNonNull(dropped.get(reason)).add(spans);
  }

  void addFallbackLine() {
    fallbackLines.increment();
  }

  /** Returns how many sampled spans have ended. */
  long recorded() {
    return recorded.sum();
  }

  /** Returns how many spans the exporter said it has taken. */
  long exported() {
    return exported.sum();
  }

  /** Returns how many spans were given up for one reason. */
  long dropped(DropReason reason) {
    return requireNonNull(dropped.get(reason)).sum();
  }

  /** Returns how many spans were given up. */
  long dropped() {
    long sum = 0;
    for (LongAdder reason : dropped.values()) {
      sum += reason.sum();
    }
    return sum;
  }

  /** Returns how many lines the fallback has written. */
  long fallbackLines() {
    return fallbackLines.sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("recorded=").append(recorded());
    text.append(", exported=").append(exported());
    for (DropReason reason : DropReason.values()) {
      if (dropped(reason) > 0) {
        text.append(", ").append(reason.label()).append('=').append(dropped(reason));
      }
    }
    return text.toString();
  }
}

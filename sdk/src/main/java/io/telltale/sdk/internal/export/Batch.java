/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Spans that are on their way to the exporter. Whoever settles them first counts them. */
final class Batch {

  private final List<QueuedSpan> spans;
  private final AtomicBoolean settled = new AtomicBoolean();

  Batch(List<QueuedSpan> spans) {
    this.spans = spans;
  }

  List<QueuedSpan> spans() {
    return spans;
  }

  /** Counts the spans by what became of them; returns false if that was done before. */
  boolean settle(Outcome outcome, ExportCounters counters) {
    if (!settled.compareAndSet(false, true)) {
      return false;
    }
    switch (outcome) {
      case EXPORTED -> counters.addExported(spans.size());
      case FAILED -> counters.addDropped(DropReason.EXPORT_FAILED, spans.size());
      case TIMED_OUT -> counters.addDropped(DropReason.EXPORT_TIMEOUT, spans.size());
    }
    return true;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans in the order in which they ended, bounded by their number and by their bytes. What is too
 * much goes: the oldest span without an error first, then the oldest with one. Every one that goes
 * is counted.
 *
 * <p>Safe for concurrent use. The lock is held for as long as it takes to move a few references,
 * never while anybody else's code runs.
 */
final class SpanQueue {

  private final int maxSpans;
  private final long maxBytes;
  private final ExportCounters counters;

  private final Object lock = new Object();
  private final ArrayDeque<QueuedSpan> plain = new ArrayDeque<>();
  private final ArrayDeque<QueuedSpan> errors = new ArrayDeque<>();
  private long bytes;
  private long bytesOnTheirWay;
  private long ended;
  private boolean closed;

  SpanQueue(int maxSpans, long maxBytes, ExportCounters counters) {
    this.maxSpans = maxSpans;
    this.maxBytes = maxBytes;
    this.counters = counters;
  }

  /**
   * Appends a span.
   *
   * @return how many spans are queued now
   */
  int add(QueuedSpan span) {
    synchronized (lock) {
      if (closed) {
        counters.addDropped(DropReason.SHUTDOWN, 1);
        return 0;
      }
      if (makeRoomFor(span)) {
        span.order(ended++);
        (span.isError() ? errors : plain).addLast(span);
        bytes += span.bytes();
      }
      return plain.size() + errors.size();
    }
  }

  /** Returns whether there is room now; the new span itself may be the one to go. */
  private boolean makeRoomFor(QueuedSpan span) {
    while (true) {
      DropReason excess = excessWith(span);
      if (excess == null) {
        return true;
      }
      counters.addDropped(excess, 1);
      QueuedSpan victim = victimFor(span);
      if (victim == null) {
        return false;
      }
      bytes -= victim.bytes();
    }
  }

  private @Nullable DropReason excessWith(QueuedSpan span) {
    if (plain.size() + errors.size() >= maxSpans) {
      return DropReason.QUEUE_FULL;
    }
    return bytes + bytesOnTheirWay + span.bytes() > maxBytes ? DropReason.QUEUE_BYTES : null;
  }

  /** One that could never fit pushes nobody out, and one without an error no error. */
  private @Nullable QueuedSpan victimFor(QueuedSpan span) {
    if (span.bytes() + bytesOnTheirWay > maxBytes) {
      return null;
    }
    QueuedSpan oldest = plain.pollFirst();
    return oldest == null && span.isError() ? errors.pollFirst() : oldest;
  }

  /**
   * Takes the oldest spans. Their bytes count until they are {@linkplain #release released}.
   *
   * @param max how many at most
   */
  List<QueuedSpan> take(int max) {
    synchronized (lock) {
      List<QueuedSpan> batch = new ArrayList<>(Math.min(max, plain.size() + errors.size()));
      while (batch.size() < max) {
        QueuedSpan next = pollOldest();
        if (next == null) {
          break;
        }
        batch.add(next);
        bytes -= next.bytes();
        bytesOnTheirWay += next.bytes();
      }
      return batch;
    }
  }

  private @Nullable QueuedSpan pollOldest() {
    QueuedSpan withoutError = plain.peekFirst();
    QueuedSpan withError = errors.peekFirst();
    boolean errorIsNext =
        withError != null && (withoutError == null || withError.order() < withoutError.order());
    return errorIsNext ? errors.pollFirst() : plain.pollFirst();
  }

  /** Tells that nobody holds on to a batch any more. */
  void release(List<QueuedSpan> batch) {
    long released = 0;
    for (QueuedSpan span : batch) {
      released += span.bytes();
    }
    synchronized (lock) {
      bytesOnTheirWay -= released;
    }
  }

  /** Returns what is queued, which stays queued. */
  List<QueuedSpan> waiting() {
    synchronized (lock) {
      List<QueuedSpan> waiting = new ArrayList<>(plain.size() + errors.size());
      waiting.addAll(plain);
      waiting.addAll(errors);
      return waiting;
    }
  }

  /** Counts what is left as dropped, lets nothing in any more, and returns what was left. */
  List<QueuedSpan> close() {
    synchronized (lock) {
      closed = true;
      List<QueuedSpan> left = waiting();
      counters.addDropped(DropReason.SHUTDOWN, plain.size() + errors.size());
      plain.clear();
      errors.clear();
      bytes = 0;
      return left;
    }
  }

  /** Returns how many spans are queued. */
  int size() {
    synchronized (lock) {
      return plain.size() + errors.size();
    }
  }

  /** Returns how many bytes the queued spans take up, with those on their way. */
  long bytes() {
    synchronized (lock) {
      return bytes + bytesOnTheirWay;
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A few records that are used again and again, so that recording allocates what leaves and little
 * else. A thread finds its record in a slot chosen by its id; if the slot is empty, because another
 * thread or an accessor that records in turn uses that record, a new one is made.
 *
 * <p>Not a thread-local: that would keep the class loader of an application alive in the threads of
 * its container, and give every virtual thread a record of its own.
 *
 * <p>Safe for concurrent use.
 */
final class RecordPool {

  private static final int SLOTS =
      Integer.highestOneBit(Math.max(1, 2 * Runtime.getRuntime().availableProcessors()));

  private final AtomicReferenceArray<ErrorRecord> slots = new AtomicReferenceArray<>(SLOTS);

  /** Returns an empty record that nobody else uses. */
  ErrorRecord take() {
    ErrorRecord record = slots.getAndSet(slot(), null);
    return record != null ? record : new ErrorRecord();
  }

  /** Empties a record and keeps it for later. */
  void giveBack(ErrorRecord record) {
    record.clear();
    // Others see what is in the record as they see the record, and no sooner.
    slots.setRelease(slot(), record);
  }

  private static int slot() {
    long id = Thread.currentThread().getId();
    return (int) (id ^ id >>> 16) & (SLOTS - 1);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.util.concurrent.atomic.LongAdder;

/**
 * How often texts were masked, and how often something failed or had to be withheld, since this
 * class was loaded: for the metrics {@code telltale.self.*}. They say nothing of any value.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use; counting
 * allocates nothing.
 */
public final class MaskingCounters {

  private static final LongAdder MASKED = new LongAdder();
  private static final LongAdder FAILED = new LongAdder();
  private static final LongAdder WITHHELD = new LongAdder();

  private MaskingCounters() {}

  /** Counts a text in which something was replaced. */
  public static void countMasked() {
    MASKED.increment();
  }

  /** Counts a failure of an accessor, a writer, a masker, or of masking itself. */
  public static void countFailed() {
    FAILED.increment();
  }

  /** Counts a message, an exception, a span or a log record of which no text leaves. */
  public static void countWithheld() {
    WITHHELD.increment();
  }

  /** Returns how many texts were masked. */
  public static long masked() {
    return MASKED.sum();
  }

  /** Returns how many failures there were. */
  public static long failed() {
    return FAILED.sum();
  }

  /** Returns how many messages, exceptions, spans and log records left without their texts. */
  public static long withheld() {
    return WITHHELD.sum();
  }
}

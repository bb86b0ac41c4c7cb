/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/**
 * Frames with their texts, which Logback otherwise makes anew for each exception: most exceptions
 * of a service are thrown and caught in the same places.
 *
 * <p>Safe for concurrent use, without a lock: a frame that is lost is made again.
 */
final class KeptFrames {

  private static final int SIZE = 1_024;

  /** A frame with longer names is not worth its memory. */
  private static final int LONGEST = 256;

  private final @Nullable StackTraceElementProxy[] kept = new StackTraceElementProxy[SIZE];

  /** Returns frames that equal the given ones, and most of which know their texts already. */
  StackTraceElementProxy @Nullable [] of(StackTraceElementProxy @Nullable [] frames) {
    if (frames == null) {
      return null;
    }
    StackTraceElementProxy[] known = new StackTraceElementProxy[frames.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = of(frames[i]);
    }
    return known;
  }

  private StackTraceElementProxy of(StackTraceElementProxy frame) {
    StackTraceElement element = frame.getStackTraceElement();
    int place = place(element);
    @Nullable StackTraceElementProxy first = kept[place];
    if (frame.equals(first)) {
      return first;
    }
    @Nullable StackTraceElementProxy second = kept[place ^ 1];
    if (frame.equals(second)) {
      return second;
    }
    if (element.getClassName().length() + element.getMethodName().length() <= LONGEST) {
      kept[first == null ? place : place ^ 1] = frame;
    }
    return frame;
  }

  /** Class, method and line tell frames apart; their own hash reads twice as many texts. */
  private static int place(StackTraceElement frame) {
    int hash =
        31 * (31 * frame.getClassName().hashCode() + frame.getMethodName().hashCode())
            + frame.getLineNumber();
    return (hash ^ hash >>> 16) & (SIZE - 1);
  }
}

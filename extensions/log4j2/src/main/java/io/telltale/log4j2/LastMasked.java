/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.lang.ref.WeakReference;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has made of its line: where that goes to several appenders, the next one gets the
 * same. It keeps neither lines nor class loaders alive.
 *
 * <p>Log4j uses events again for later lines, so a line is only kept if the thread says where the
 * next one begins: nothing is kept of lines that come to it in another way.
 */
final class LastMasked {

  private record Kept(
      LogEvent event,
      boolean named,
      long millis,
      int nanos,
      @Nullable Throwable thrown,
      LogEvent masked) {

    @SuppressWarnings("ReferenceEquality") // Equal lines may be another exception's.
    boolean isOf(LogEvent line, boolean isNamed) {
      Instant instant = line.getInstant();
      return event == line
          && named == isNamed
          && millis == instant.getEpochMillisecond()
          && nanos == instant.getNanoOfMillisecond()
          && thrown == line.getThrown();
    }
  }

  /** Whether the line is expected, and what was made of it; of classes of the JDK alone. */
  private static final ThreadLocal<@Nullable Object @Nullable []> LAST = new ThreadLocal<>();

  private static final int EXPECTED = 0;
  private static final int KEPT = 1;

  private LastMasked() {}

  /**
   * Another line of this thread begins.
   *
   * @param isExpected whether its event is made next, and whoever gets that masks it
   * @return for {@link #endLine}
   */
  static Object beginLine(boolean isExpected) {
    @Nullable Object[] last = LAST.get();
    if (last == null) {
      last = new @Nullable Object[2];
      LAST.set(last);
    }
    last[EXPECTED] = isExpected ? Boolean.TRUE : null;
    last[KEPT] = null;
    return last;
  }

  /** No event is made of the line any more. */
  static void endLine(Object line) {
    ((@Nullable Object[]) line)[EXPECTED] = null;
  }

  /** Returns whether the line of which the event is made is expected, which holds for that once. */
  static boolean isExpectedOnce() {
    @Nullable Object[] last = LAST.get();
    if (last == null || last[EXPECTED] == null) {
      return false;
    }
    last[EXPECTED] = null;
    return true;
  }

  /** Returns what was made of a line, also if that is asked for; null if that is not known. */
  static @Nullable LogEvent of(LogEvent event, boolean named) {
    @Nullable Object[] last = LAST.get();
    if (last == null
        || !(last[KEPT] instanceof WeakReference<?> reference)
        || !(reference.get() instanceof Kept kept)) {
      return null;
    }
    return kept.masked == event || kept.isOf(event, named) ? kept.masked : null;
  }

  static void keep(LogEvent event, boolean named, LogEvent masked) {
    @Nullable Object[] last = LAST.get();
    if (last == null) {
      return;
    }
    Instant instant = event.getInstant();
    last[KEPT] =
        new WeakReference<>(
            new Kept(
                event,
                named,
                instant.getEpochMillisecond(),
                instant.getNanoOfMillisecond(),
                event.getThrown(),
                masked));
  }
}

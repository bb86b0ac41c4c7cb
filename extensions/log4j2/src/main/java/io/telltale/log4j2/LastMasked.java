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

  /** Of a line that has begun. */
  private static final WeakReference<@Nullable Kept> NOTHING_YET = new WeakReference<>(null);

  private static final ThreadLocal<@Nullable WeakReference<@Nullable Kept>> LAST =
      new ThreadLocal<>();

  private LastMasked() {}

  /** Another line of this thread begins. */
  static void beginLine() {
    if (LAST.get() != NOTHING_YET) {
      LAST.set(NOTHING_YET);
    }
  }

  /** Returns what was made of a line, null if that is not known. */
  static @Nullable LogEvent of(LogEvent event, boolean named) {
    WeakReference<@Nullable Kept> last = LAST.get();
    Kept kept = last == null ? null : last.get();
    return kept != null && kept.isOf(event, named) ? kept.masked : null;
  }

  static void keep(LogEvent event, boolean named, LogEvent masked) {
    if (LAST.get() == null) {
      return;
    }
    Instant instant = event.getInstant();
    LAST.set(
        new WeakReference<>(
            new Kept(
                event,
                named,
                instant.getEpochMillisecond(),
                instant.getNanoOfMillisecond(),
                event.getThrown(),
                masked)));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.List;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Makes of a line what may leave of it. Never throws. */
final class RecordMasking {

  /** Set only while a line is masked, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> MASKING = new ThreadLocal<>();

  static {
    // The loggers of the JDK are still there once the class loader of the application is closed.
    TypeAndFrames.load();
  }

  private RecordMasking() {}

  /** Returns the line itself if nothing in it can be secret. */
  static LogRecord mask(LogRecord record) {
    if (record instanceof MaskedRecord) {
      return record;
    }
    if (MASKING.get() != null) {
      return nested(record);
    }
    MaskedRecord last = LastMasked.of(record);
    if (last != null) {
      return last;
    }
    try {
      return mask(record, Masked.errorsIn(record.getThrown(), record.getParameters()));
    } catch (Throwable failure) {
      return withheld(record, failure);
    }
  }

  private static LogRecord mask(LogRecord record, List<Throwable> errors) {
    // Without exceptions, no code of others is called but what writes a parameter, until texts are
    // masked, which few lines need.
    boolean isMasking = !errors.isEmpty();
    if (isMasking) {
      MASKING.set(Boolean.TRUE);
    }
    try (MaskedLine line = line(record, errors)) {
      if (line == null) {
        return record;
      }
      isMasking = true;
      MASKING.set(Boolean.TRUE);
      MaskedRecord masked = MaskedRecord.of(record, line);
      LastMasked.keep(masked);
      return masked;
    } finally {
      if (isMasking) {
        MASKING.remove();
      }
    }
  }

  /** Code of others, which is called by the masking of a line, may write one of its own. */
  private static LogRecord nested(LogRecord record) {
    try (MaskedLine line = line(record, List.of())) {
      Object[] parameters = record.getParameters();
      boolean isPlain = parameters == null || parameters.length == 0;
      if (!isPlain || record.getThrown() != null) {
        return MaskedRecord.withheld(record);
      }
      return line == null ? record : MaskedRecord.of(record, line);
    } catch (Throwable failure) {
      return withheld(record, failure);
    }
  }

  private static @Nullable MaskedLine line(LogRecord record, List<Throwable> errors) {
    RecordTexts texts = new RecordTexts(record);
    return Masked.line(errors, record.getLoggerName(), texts::message, texts);
  }

  /** Code of others is called from now on; returns whether it was before. */
  static boolean begin() {
    boolean isMasking = MASKING.get() != null;
    MASKING.set(Boolean.TRUE);
    return isMasking;
  }

  /**
   * It is called no more.
   *
   * @param isMasking whether it was called before it {@linkplain #begin() began}
   */
  static void end(boolean isMasking) {
    if (!isMasking) {
      MASKING.remove();
    }
  }

  private static LogRecord withheld(LogRecord record, Throwable failure) {
    try {
      MaskedLine.withheld(RecordMasking.class, failure);
    } catch (Throwable again) {
      // There may be no memory or stack left to say it, or no Telltale.
    }
    return MaskedRecord.withheld(record);
  }
}

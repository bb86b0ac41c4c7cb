/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.List;
import java.util.logging.LogRecord;

/** Makes of a line what may leave of it. Never throws. */
final class RecordMasking {

  /** Set only while a line is masked, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> MASKING = new ThreadLocal<>();

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
    // Without exceptions, no code of others is called until texts are masked, which few lines need.
    boolean isMasking = !errors.isEmpty();
    if (isMasking) {
      MASKING.set(Boolean.TRUE);
    }
    try (MaskedLine line =
        Masked.line(errors, record.getLoggerName(), () -> MaskedRecord.textOf(record))) {
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
    try (MaskedLine line =
        Masked.line(List.of(), record.getLoggerName(), () -> MaskedRecord.textOf(record))) {
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

  private static LogRecord withheld(LogRecord record, Throwable failure) {
    try {
      MaskedLine.withheld(RecordMasking.class, failure);
    } catch (Throwable again) {
      // There may be no memory or stack left to say it, or no Telltale.
    }
    return MaskedRecord.withheld(record);
  }
}

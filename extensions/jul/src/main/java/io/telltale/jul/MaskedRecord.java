/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.runtime.MaskedLine;
import java.lang.ref.WeakReference;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What may leave of a line.
 *
 * <p>Everything is masked when it is made, by the thread that logs.
 */
final class MaskedRecord extends LogRecord {

  private static final long serialVersionUID = 1;

  private final transient WeakReference<LogRecord> original;

  private MaskedRecord(LogRecord record) {
    super(record.getLevel(), null);
    this.original = new WeakReference<>(record);
    setLoggerName(record.getLoggerName());
    setSequenceNumber(record.getSequenceNumber());
    setInstant(record.getInstant());
    setLongThreadID(record.getLongThreadID());
    // Else it would look for its caller on the stack, and find Telltale.
    setSourceClassName(null);
    setSourceMethodName(null);
  }

  /** Masks a line; the messages of exceptions first, as they may be quoted in it. */
  static MaskedRecord of(LogRecord record, MaskedLine line) {
    MaskedRecord masked = new MaskedRecord(record);
    masked.setThrown(line.throwable(record.getThrown()));
    masked.setMessage(line.text(localized(record)));
    masked.setParameters(parameters(record, line));
    // Code may give them any text.
    masked.setSourceClassName(line.text(record.getSourceClassName()));
    masked.setSourceMethodName(line.text(record.getSourceMethodName()));
    String text = new RecordTexts.Plain().format(masked);
    String safe = line.text(text);
    if (text != null && !text.equals(safe)) {
      // A value came together of a template and a parameter.
      masked.setMessage(safe);
      masked.setParameters(null);
    }
    return masked;
  }

  /** Returns a line without any text. */
  static MaskedRecord withheld(LogRecord record) {
    MaskedRecord masked = new MaskedRecord(record);
    masked.setMessage("***");
    masked.setThrown(TypeAndFrames.of(record.getThrown()));
    return masked;
  }

  /** As a formatter does; the masked line has no bundle, where its text is no key. */
  static @Nullable String localized(LogRecord record) {
    ResourceBundle bundle = record.getResourceBundle();
    String message = record.getMessage();
    if (bundle == null || message == null) {
      return message;
    }
    try {
      return bundle.getString(message);
    } catch (MissingResourceException | ClassCastException noText) {
      return message;
    }
  }

  private static @Nullable Object @Nullable [] parameters(LogRecord record, MaskedLine line) {
    Object[] parameters = record.getParameters();
    if (parameters == null) {
      return null;
    }
    @Nullable Object[] masked = new @Nullable Object[parameters.length];
    for (int i = 0; i < masked.length; i++) {
      masked[i] = line.value(parameters[i], String::valueOf);
    }
    return masked;
  }

  /** Whoever reads it elsewhere knows the class above alone. */
  private Object writeReplace() {
    LogRecord plain = new LogRecord(getLevel(), getMessage());
    plain.setLoggerName(getLoggerName());
    plain.setSequenceNumber(getSequenceNumber());
    plain.setInstant(getInstant());
    plain.setLongThreadID(getLongThreadID());
    plain.setSourceClassName(getSourceClassName());
    plain.setSourceMethodName(getSourceMethodName());
    plain.setParameters(getParameters());
    plain.setThrown(getThrown());
    return plain;
  }

  /** Returns whether this was made of a line, of this very instance. */
  @SuppressWarnings("ReferenceEquality") // LogRecord has no equals.
  boolean isOf(LogRecord record) {
    return original.get() == record;
  }
}

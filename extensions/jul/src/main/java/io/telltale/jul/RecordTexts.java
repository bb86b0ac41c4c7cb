/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a line: its message with the parameters in it, and those that have no place there,
 * which some formatters write beside it. Each parameter is asked for its text once, and none before
 * somebody asks for one of these texts.
 */
final class RecordTexts extends AbstractCollection<@Nullable String> {

  private static final @Nullable Object[] NONE = {};

  private final LogRecord record;
  private final @Nullable Object[] parameters;
  private @Nullable String @Nullable [] texts;
  private @Nullable String message;

  RecordTexts(LogRecord record) {
    this.record = record;
    @Nullable Object @Nullable [] given = record.getParameters();
    this.parameters = given == null ? NONE : given;
  }

  /** Returns what the line says. */
  @Nullable String message() {
    message = MaskedRecord.localized(record);
    if (parameters.length > 0) {
      @Nullable Object[] written = new @Nullable Object[parameters.length];
      for (int i = 0; i < written.length; i++) {
        written[i] = hasFormatOfItsOwn(parameters[i]) ? parameters[i] : texts()[i];
      }
      LogRecord plain = new LogRecord(record.getLevel(), message);
      plain.setParameters(written);
      message = new Plain().format(plain);
    }
    return message;
  }

  @Override
  public boolean isEmpty() {
    return parameters.length == 0;
  }

  @Override
  public int size() {
    return besideMessage().size();
  }

  @Override
  public Iterator<@Nullable String> iterator() {
    return besideMessage().iterator();
  }

  /** What stands in the message is read there. */
  private List<@Nullable String> besideMessage() {
    List<@Nullable String> beside = new ArrayList<>(parameters.length);
    for (String text : texts()) {
      if (text != null && (message == null || !message.contains(text))) {
        beside.add(text);
      }
    }
    return beside;
  }

  private @Nullable String[] texts() {
    if (texts == null) {
      texts = written(parameters);
    }
    return texts;
  }

  private static @Nullable String[] written(@Nullable Object[] parameters) {
    @Nullable String[] texts = new @Nullable String[parameters.length];
    boolean isMasking = RecordMasking.begin();
    try {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = written(parameters[i]);
      }
    } finally {
      RecordMasking.end(isMasking);
    }
    return texts;
  }

  /** A formatter that meets the same failure leaves all parameters out. */
  private static @Nullable String written(@Nullable Object parameter) {
    try {
      return String.valueOf(parameter);
    } catch (RuntimeException failure) {
      return "";
    }
  }

  /** As a message writes them: other than they do themselves. */
  private static boolean hasFormatOfItsOwn(@Nullable Object parameter) {
    return parameter instanceof Number || parameter instanceof Date;
  }

  /** For what every formatter does with a message. */
  static final class Plain extends Formatter {

    @Override
    public String format(LogRecord record) {
      return formatMessage(record);
    }
  }
}

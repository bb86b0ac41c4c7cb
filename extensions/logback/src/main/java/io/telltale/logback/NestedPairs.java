/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Knows who writes a pair with dots in its key as objects in one another. In the format of Elastic,
 * {@code error.code} is then a second {@code error} beside that of the exception, and Spring Boot
 * writes no line at all.
 */
final class NestedPairs {

  private static final String SPRING_BOOT =
      "org.springframework.boot.logging.logback.StructuredLogEncoder";

  private NestedPairs() {}

  /** Returns whether one of the appenders behind an appender does that, at whatever depth. */
  static boolean areWrittenBy(AppenderAttachable<ILoggingEvent> outer) {
    for (Iterator<Appender<ILoggingEvent>> all = outer.iteratorForAppenders(); all.hasNext(); ) {
      if (areWrittenBy(all.next())) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked") // What is attached behind an appender of lines takes lines.
  private static boolean areWrittenBy(Appender<ILoggingEvent> appender) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      @Nullable Encoder<ILoggingEvent> encoder = stream.getEncoder();
      return encoder != null && encoder.getClass().getName().equals(SPRING_BOOT);
    }
    return appender instanceof AppenderAttachable<?> outer
        && areWrittenBy((AppenderAttachable<ILoggingEvent>) outer);
  }
}

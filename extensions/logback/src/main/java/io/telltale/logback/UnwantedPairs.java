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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows who cannot take the pairs that Telltale adds. Spring Boot writes a pair with dots in its
 * key as objects in one another: in the format of Elastic, {@code error.code} is then a second
 * {@code error} beside that of the exception, and no line is written at all. Logback sends events
 * to another process as objects, and a pair cannot be sent: the line is lost, and the connection.
 */
final class UnwantedPairs {

  private static final String SPRING_BOOT =
      "org.springframework.boot.logging.logback.StructuredLogEncoder";

  private static final Set<String> SENDERS =
      Set.of(
          "ch.qos.logback.core.net.AbstractSocketAppender",
          "ch.qos.logback.core.net.server.AbstractServerSocketAppender");

  private UnwantedPairs() {}

  /** Returns whether one of the appenders behind an appender cannot, at whatever depth. */
  static boolean areLostBy(AppenderAttachable<ILoggingEvent> outer) {
    for (Iterator<Appender<ILoggingEvent>> all = outer.iteratorForAppenders(); all.hasNext(); ) {
      if (areLostBy(all.next())) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked") // What is attached behind an appender of lines takes lines.
  private static boolean areLostBy(Appender<ILoggingEvent> appender) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      @Nullable Encoder<ILoggingEvent> encoder = stream.getEncoder();
      return encoder != null && encoder.getClass().getName().equals(SPRING_BOOT);
    }
    return appender instanceof AppenderAttachable<?> outer
        ? areLostBy((AppenderAttachable<ILoggingEvent>) outer)
        : sendsObjects(appender.getClass());
  }

  /** By name, as not every version has both. */
  private static boolean sendsObjects(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (SENDERS.contains(each.getName())) {
        return true;
      }
    }
    return false;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the appenders of a logger behind a {@link MaskingAppender} where the fields of Logback are
 * closed: one takes the place of another. A line of another thread may reach an appender before
 * that.
 */
final class ClosedLogger {

  private static final String HOLDERS = ClosedLogger.class.getName() + ".HOLDERS";

  private ClosedLogger() {}

  static void cover(Logger logger) {
    restore(logger);
    for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
      if (!AppenderGuard.isCovered(all.next())) {
        coverOthers(logger);
        return;
      }
    }
  }

  private static synchronized void coverOthers(Logger logger) {
    List<Appender<ILoggingEvent>> attached = new ArrayList<>();
    logger.iteratorForAppenders().forEachRemaining(attached::add);
    for (Appender<ILoggingEvent> appender : attached) {
      if (!AppenderGuard.isCovered(appender)) {
        logger.detachAppender(appender);
        if (attached.stream().noneMatch(other -> stands(appender, other))) {
          MaskingAppender masking = MaskingAppender.around(appender);
          if (appender instanceof AppenderAttachable<?>) {
            remember(logger, masking);
          }
          logger.addAppender(masking);
        }
      }
    }
  }

  /** Somebody may attach an appender again. */
  private static boolean stands(Appender<ILoggingEvent> appender, Appender<ILoggingEvent> behind) {
    return behind instanceof MaskingAppender masking && masking.isAttached(appender);
  }

  /** The context keeps them, and lets them go when it is reset. No map changes once it is there. */
  @SuppressWarnings("unchecked")
  private static void remember(Logger logger, MaskingAppender masking) {
    Map<Logger, List<MaskingAppender>> known =
        (Map<Logger, List<MaskingAppender>>) logger.getLoggerContext().getObject(HOLDERS);
    Map<Logger, List<MaskingAppender>> all = new HashMap<>(known == null ? Map.of() : known);
    List<MaskingAppender> ofLogger = new ArrayList<>(all.getOrDefault(logger, List.of()));
    ofLogger.add(masking);
    all.put(logger, ofLogger);
    logger.getLoggerContext().putObject(HOLDERS, all);
  }

  /**
   * Attaches what others took off a logger and put into what it stands around: who moves all
   * appenders of a logger into one of them knows that one by itself, and not by what it stands
   * behind. Nothing would be written any more.
   */
  @SuppressWarnings("unchecked")
  private static void restore(Logger logger) {
    @Nullable Object known = logger.getLoggerContext().getObject(HOLDERS);
    if (known == null) {
      return;
    }
    for (MaskingAppender masking :
        ((Map<Logger, List<MaskingAppender>>) known).getOrDefault(logger, List.of())) {
      masking
          .iteratorForAppenders()
          .forEachRemaining(
              each -> {
                if (each instanceof AppenderAttachable<?> holder) {
                  restore(logger, masking, (AppenderAttachable<ILoggingEvent>) holder);
                }
              });
    }
  }

  private static void restore(
      Logger logger, MaskingAppender masking, AppenderAttachable<ILoggingEvent> holder) {
    if (holder.isAttached(masking) && holder.detachAppender(masking)) {
      logger.addAppender(masking);
    }
  }
}

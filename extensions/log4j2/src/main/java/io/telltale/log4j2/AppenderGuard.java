/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.AppenderControlArraySet;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that whatever is attached to a logger stands behind a {@link MaskingAppender}, from
 * the first line on.
 *
 * <p>Safe for concurrent use: a line looks at the appenders before it reaches them, and one is
 * replaced without the logger being without it.
 */
final class AppenderGuard {

  /** It needs the exception itself, and Telltale masks what it exports. */
  private static final String OPENTELEMETRY = "io.opentelemetry.instrumentation.log4j.appender.";

  /** Where Log4j keeps the appenders of a logger; null where that is closed. */
  private static final @Nullable VarHandle APPENDERS =
      field(LoggerConfig.class, "appenders", AppenderControlArraySet.class);

  private static final @Nullable VarHandle CONTROLS =
      field(AppenderControlArraySet.class, "appenderArray", AppenderControl[].class);

  private AppenderGuard() {}

  private static @Nullable VarHandle field(Class<?> of, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(of, MethodHandles.lookup())
          .findVarHandle(of, name, type);
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return null; // A named module, or another version.
    }
  }

  /** Looks at the appenders that a line reaches: those of its logger, and of the parents. */
  static void cover(@Nullable LoggerConfig logger) {
    LoggerConfig each = logger;
    while (each != null) {
      LineTrace.expect(each);
      if (APPENDERS == null || CONTROLS == null) {
        coverByName(each);
      } else {
        cover((AppenderControlArraySet) APPENDERS.get(each), CONTROLS);
      }
      each = each.isAdditive() ? each.getParent() : null;
    }
  }

  private static void cover(AppenderControlArraySet attached, VarHandle controls) {
    AppenderControl[] known = attached.get();
    for (int i = 0; i < known.length; i++) {
      if (!isCovered(known[i])) {
        AppenderControl[] covered = known.clone();
        covered[i] = covered(known[i]);
        if (controls.compareAndSet(attached, known, covered)) {
          known = covered;
        } else {
          known = attached.get(); // Somebody was quicker.
          i = -1;
        }
      }
    }
  }

  private static boolean isCovered(AppenderControl control) {
    return control instanceof ExportingControl || control.getAppender() instanceof MaskingAppender;
  }

  private static AppenderControl covered(AppenderControl control) {
    return isExporting(control.getAppender())
        ? new ExportingControl(control)
        : new MaskingControl(control);
  }

  /** A line of another thread may miss an appender while that is replaced. */
  static void coverByName(LoggerConfig logger) {
    for (Appender appender : logger.getAppenders().values()) {
      if (!isCovered(appender)) {
        coverOthersByName(logger);
        return;
      }
    }
  }

  private static void coverOthersByName(LoggerConfig logger) {
    synchronized (logger) {
      for (Map.Entry<String, Appender> attached : logger.getAppenders().entrySet()) {
        if (!isCovered(attached.getValue())) {
          AppenderControl control = control(attached.getValue(), logger);
          logger.removeAppender(attached.getKey());
          logger.addAppender(MaskingAppender.around(control), null, null);
          if (control.getFilter() != null) {
            control.getFilter().start(); // It was stopped with its removal.
          }
        }
      }
    }
  }

  private static AppenderControl control(Appender appender, LoggerConfig logger) {
    for (AppenderRef reference : logger.getAppenderRefs()) {
      if (reference.getRef().equals(appender.getName())) {
        return new AppenderControl(appender, reference.getLevel(), reference.getFilter());
      }
    }
    return new AppenderControl(appender, null, null);
  }

  private static boolean isCovered(Appender appender) {
    return appender instanceof MaskingAppender || isExporting(appender);
  }

  /** Returns whether an appender hands lines to OpenTelemetry, with the exception. */
  private static boolean isExporting(Appender appender) {
    return appender.getClass().getName().startsWith(OPENTELEMETRY);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Listens to Log4j 2, which is on the class path, where the appenders of the application do. */
final class Log4jWatch extends AbstractAppender {

  private static final String NAME = "telltale-no-leaks";
  private static final String MASKING = "io.telltale.log4j2.MaskingAppender";

  private final PatternLayout layout =
      PatternLayout.newBuilder().withPattern("%m%n%t %X %x %marker%n%throwable").build();

  /** Whether lines come as they are written; if not, only their exceptions are of use. */
  private final boolean searched;

  private Log4jWatch(boolean searched) {
    super(NAME, null, null, true, Property.EMPTY_ARRAY);
    this.searched = searched;
    start();
  }

  /**
   * Stands at each logger that has appenders of its own, as long as it lives; nothing is undone.
   */
  static void install() {
    if (LogManager.getContext(false) instanceof LoggerContext loggers) {
      for (LoggerConfig logger : loggers.getConfiguration().getLoggers().values()) {
        Map<String, Appender> attached = logger.getAppenders();
        boolean isOuter = logger.getParent() == null || !logger.isAdditive();
        if (isOuter && !attached.containsKey(NAME)) {
          logger.addAppender(new Log4jWatch(!masksByElement(attached)), null, null);
        }
      }
    }
  }

  /** Nothing stands behind such an element that was not named in the configuration. */
  private static boolean masksByElement(Map<String, Appender> attached) {
    return "false".equalsIgnoreCase(System.getProperty("telltale.log4j2.install"))
        && attached.values().stream().anyMatch(each -> each.getClass().getName().equals(MASKING));
  }

  @Override
  public void append(LogEvent event) {
    ActiveCaptures.onlyLogged(event.getThrown());
    ActiveCaptures.onlyLogged(event.getMessage().getParameters());
    if (searched) {
      ActiveCaptures.logged(
          () ->
              ObservedOutput.ofLines(
                  "Log4j", "logger '" + event.getLoggerName() + "'", layout.toSerializable(event)));
    }
  }
}

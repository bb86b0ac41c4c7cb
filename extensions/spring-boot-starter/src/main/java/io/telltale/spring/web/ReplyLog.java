/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.Masked;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.LogLevel;

/**
 * Writes a log line for each error that Telltale itself replies to: the server does not log what
 * was replied to. The texts are masked here, as the application may have no jar that masks its log.
 */
final class ReplyLog {

  private static final String LOGGER = "io.telltale.spring.web";
  private static final Log LOG = LogFactory.getLog(LOGGER);
  private static final Pattern STATUS = Pattern.compile("[1-5]([0-9]{2}|xx)");
  private static final int SERVER_ERROR = 500;

  private final Map<String, LogLevel> levels;

  /**
   * Takes the levels.
   *
   * @param levels by status, such as {@code 404}, or by class of status, such as {@code 5xx}
   * @throws InvalidConfigurationPropertyValueException if a key is neither
   */
  ReplyLog(Map<String, LogLevel> levels) {
    levels.forEach(
        (status, level) -> {
          if (!STATUS.matcher(status).matches()) {
            throw new InvalidConfigurationPropertyValueException(
                WebProperties.LOG_LEVELS + "." + status,
                level,
                "'" + status + "' is no status; write one, such as 404, or a class, such as 5xx");
          }
        });
    this.levels = new LinkedHashMap<>(levels);
  }

  /**
   * Writes the line. An error that has its code by a property stays undeclared: its class is told,
   * and none of its texts.
   */
  void write(ErrorIdentity identity, Throwable error, boolean declared) {
    int status = identity.status();
    LogLevel level = level(status);
    if (!isEnabled(level)) {
      return;
    }
    String line = identity.name() + ": replied with status " + status;
    if (!declared) {
      level.log(LOG, line + " to " + error.getClass().getName());
    } else if (status >= SERVER_ERROR) {
      write(level, line, requireNonNull(Masked.throwable(error)));
    } else {
      level.log(LOG, line + ": " + Masked.message(error));
    }
  }

  /**
   * Writes a line with an exception that stands for another one. Whatever prints it shows the name
   * of the other one; Logback and Log4j look at its class.
   */
  private static void write(LogLevel level, String line, Throwable standIn) {
    if (!LogbackLines.write(LOGGER, level, line, standIn)
        && !Log4jLines.write(LOGGER, level, line, standIn)) {
      level.log(LOG, line, standIn);
    }
  }

  private LogLevel level(int status) {
    LogLevel own = levels.get(Integer.toString(status));
    if (own == null) {
      own = levels.get(status / 100 + "xx");
    }
    if (own != null) {
      return own;
    }
    return status >= SERVER_ERROR ? LogLevel.ERROR : LogLevel.DEBUG;
  }

  private static boolean isEnabled(LogLevel level) {
    return switch (level) {
      case TRACE -> LOG.isTraceEnabled();
      case DEBUG -> LOG.isDebugEnabled();
      case INFO -> LOG.isInfoEnabled();
      case WARN -> LOG.isWarnEnabled();
      case ERROR, FATAL -> LOG.isErrorEnabled();
      case OFF -> false;
    };
  }
}

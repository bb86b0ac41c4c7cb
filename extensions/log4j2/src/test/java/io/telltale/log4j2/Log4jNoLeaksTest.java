/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.NoLeaks;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.junit.jupiter.api.Test;

/** What listens for a leak test stands behind the masking, as all appenders do. */
class Log4jNoLeaksTest {

  @Test
  @NoLeaks
  void aMaskedLineIsNoLeak() {
    LoggerContext loggers = (LoggerContext) LogManager.getContext(false);
    LoggerConfig root = loggers.getConfiguration().getRootLogger();
    assertThat(root.getAppenders()).containsKey("telltale-no-leaks");
    root.setLevel(Level.ERROR);
    loggers.updateLoggers();
    loggers.getLogger("shop.Login").error("failed for {}", Line.VALUE, Line.error());
    root.setLevel(Level.OFF);
    loggers.updateLoggers();

    assertThat(root.getAppenders().get("telltale-no-leaks")).isInstanceOf(MaskingAppender.class);
  }
}

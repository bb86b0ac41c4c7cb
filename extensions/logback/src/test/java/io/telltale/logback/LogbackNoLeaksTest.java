/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.Appender;
import io.telltale.testing.NoLeaks;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What listens for a leak test stands behind the masking, as all appenders do. */
class LogbackNoLeaksTest {

  @Test
  @NoLeaks
  void aMaskedLineIsNoLeak() {
    Logger logger = (Logger) LoggerFactory.getLogger("shop.Login");
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Appender<?> listening = root.getAppender("telltale-no-leaks");
    assertThat(listening).isNotNull();
    logger.setLevel(Level.ERROR);
    logger.error("failed for {}", Line.VALUE, Line.error());
    logger.setLevel(null);

    assertThat(root.getAppender("telltale-no-leaks")).isInstanceOf(MaskingAppender.class);
  }
}

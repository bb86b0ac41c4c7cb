/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.telltale.spring.shop.ReactiveShopApplication;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of an error that Telltale has replied to: nobody else logs it. */
class ReplyLogTest {

  private static final String LOGGER = "io.telltale.spring.web";

  /** Asks for a path, and returns the level and the text of each line. */
  private static List<String> lines(RunningShop shop, String path) throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
    Level before = logger.getLevel();
    Lines lines = new Lines(logger.getLoggerContext());
    logger.addAppender(lines);
    logger.setAdditive(false);
    try {
      shop.get(path);
      return lines.texts;
    } finally {
      logger.detachAppender(lines);
      logger.setAdditive(true);
      logger.setLevel(before);
    }
  }

  @Test
  void aServerErrorIsLoggedWithItsStackTraceAndNoValue() throws Exception {
    try (RunningShop shop = RunningShop.with()) {
      List<String> lines = lines(shop, "/unhandled");

      assertThat(lines)
          .singleElement()
          .asString()
          .startsWith("ERROR SHOP-503: replied with status 503")
          .contains("StockException: nothing left for ***", "\tat io.telltale.spring.shop.")
          .doesNotContain(SECRET);
      assertThat(lines(shop, "/handled")).as("somebody else has replied").isEmpty();
    }
  }

  @Test
  void soIsOneOfTheReactiveStack() throws Exception {
    try (RunningShop shop =
        RunningShop.of(
            ReactiveShopApplication.class, "spring.main.web-application-type=reactive")) {
      assertThat(lines(shop, "/unhandled"))
          .singleElement()
          .asString()
          .startsWith("ERROR SHOP-503: replied with status 503")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void theLevelIsSetByStatusOrByItsClass() throws Exception {
    try (RunningShop shop =
        RunningShop.with("telltale.web.log-levels.5xx=off", "telltale.web.log-levels.503=warn")) {
      assertThat(lines(shop, "/unhandled")).singleElement().asString().startsWith("WARN SHOP-503");
    }
    try (RunningShop shop = RunningShop.with("telltale.web.log-levels.5xx=off")) {
      assertThat(lines(shop, "/unhandled")).isEmpty();
    }
  }

  @Test
  void ofAnUndeclaredOneWithACodeTheClassIsToldAlone() throws Exception {
    try (RunningShop shop =
        RunningShop.with(
            "telltale.web.codes.java.lang.NumberFormatException=SHOP-4222 422 No number",
            "telltale.web.log-levels.4xx=info")) {
      assertThat(lines(shop, "/number"))
          .containsExactly(
              "INFO SHOP-4222: replied with status 422 to java.lang.NumberFormatException");
    }
  }

  @Test
  void aStatusThatIsNoneIsRefused() {
    assertThatThrownBy(() -> RunningShop.with("telltale.web.log-levels.server=warn"))
        .rootCause()
        .hasMessageContaining("telltale.web.log-levels.server")
        .hasMessageContaining("such as 404");
  }

  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final PatternLayout layout = new PatternLayout();

    Lines(LoggerContext context) {
      layout.setContext(context);
      layout.setPattern("%level %msg%n%ex");
      layout.start();
      setContext(context);
      start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      texts.add(layout.doLayout(event).strip());
    }
  }
}

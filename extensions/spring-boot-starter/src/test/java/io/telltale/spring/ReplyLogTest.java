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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.telltale.spring.shop.ReactiveShopApplication;
import io.telltale.spring.shop.StockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What the log says of an error that Telltale has replied to: nobody else logs it. */
class ReplyLogTest {

  private static final String LOGGER = "io.telltale.spring.web";

  @TempDir Path folder;

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

  private static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("ecs", "/message", "/error/type", "/error/message", "/error/stack_trace"),
        Arguments.of("logstash", "/message", null, null, "/stack_trace"),
        Arguments.of(
            "gelf", "/short_message", "/_error_type", "/_error_message", "/_error_stack_trace"));
  }

  /** By the console of Spring Boot; telltale-logback is not there. */
  @ParameterizedTest
  @MethodSource("formats")
  void inStructuredFormatsTheStackTraceHasAFieldOfItsOwn(
      String format, String message, String type, String text, String stackTrace) throws Exception {
    Path file = folder.resolve("shop.log");
    try (RunningShop shop =
        RunningShop.with("logging.file.name=" + file, "logging.structured.format.file=" + format)) {
      shop.get("/unhandled");
    }

    String written = Files.readString(file);
    assertThat(written).doesNotContain(SECRET);
    JsonNode line =
        new ObjectMapper()
            .readTree(
                written
                    .lines()
                    .filter(each -> each.contains("SHOP-503: replied"))
                    .findFirst()
                    .orElse("{}"));
    assertThat(line.at(message).asText()).isEqualTo("SHOP-503: replied with status 503");
    assertThat(line.at(stackTrace).asText())
        .startsWith(StockException.class.getName() + ": nothing left for ***")
        .contains("\tat io.telltale.spring.shop.");
    if (type != null) {
      assertThat(line.at(type).asText()).isEqualTo(StockException.class.getName());
      assertThat(line.at(text).asText()).isEqualTo("nothing left for ***");
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

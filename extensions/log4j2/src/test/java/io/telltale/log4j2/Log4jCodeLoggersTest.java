/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.apache.logging.log4j.core.config.ConfigurationSource.NULL_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.ChattyException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.async.BasicAsyncLoggerContextSelector;
import org.apache.logging.log4j.core.config.AbstractConfiguration;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.core.selector.BasicContextSelector;
import org.apache.logging.log4j.core.selector.ContextSelector;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loggers and appenders that code makes, of which no strategy of ours knows. */
class Log4jCodeLoggersTest {

  @TempDir Path folder;

  private final LoggerContextFactory usual = LogManager.getFactory();

  @AfterEach
  void restore() {
    LogManager.setFactory(usual);
  }

  private FileAppender file(String name) {
    FileAppender appender = unstarted(name);
    appender.start();
    return appender;
  }

  private FileAppender unstarted(String name) {
    return FileAppender.newBuilder()
        .setName(name)
        .withFileName(folder.resolve(name + ".log").toString())
        .setLayout(
            PatternLayout.newBuilder()
                .withPattern("%level %logger %M - %msg %X%n%throwable")
                .build())
        .build();
  }

  private String written(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static void fail(org.apache.logging.log4j.Logger logger) {
    logger.error("failed for {}", Line.VALUE, Line.error());
  }

  private void check(String name) {
    assertThat(written(name))
        .containsOnlyOnce("failed for ***")
        .contains(Line.error().getClass().getName() + ": no session for ***")
        .contains(" fail - ")
        .doesNotContain(Line.CANARY);
  }

  @Test
  void aLoggerOfCode() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      LoggerConfig bank = new LoggerConfig("bank", Level.INFO, true);
      bank.addAppender(file("bank"), null, null);
      context.loggers.getConfiguration().addLogger("bank", bank);
      fail(context.loggers.getLogger("bank.Pay"));

      check("bank");
      String parent = context.written();
      assertThat(parent).contains("failed for ***").doesNotContain(Line.CANARY);
    }
  }

  @Test
  void aLoggerOfCodeThatIsUpdated() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      LoggerConfig bank = new LoggerConfig("bank", Level.INFO, false);
      context.loggers.getConfiguration().addLogger("bank", bank);
      context.loggers.updateLoggers();
      bank.addAppender(file("bank"), Level.WARN, null);
      fail(context.loggers.getLogger("bank.Pay"));
      context.loggers.getLogger("bank.Pay").info("below the level of the reference");

      check("bank");
      assertThat(written("bank")).doesNotContain("below the level");
    }
  }

  @Test
  void anAppenderOfALogger() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Logger logger = context.loggers.getLogger("bank.Pay");
      logger.addAppender(file("bank"));
      fail(logger);

      check("bank");
    }
  }

  @Test
  void anAppenderThatIsStartedLater() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Logger logger = context.loggers.getLogger("bank.Pay");
      FileAppender appender = unstarted("bank");
      logger.addAppender(appender);
      context.loggers.getConfiguration().getRootLogger().addAppender(appender, null, null);
      appender.start();
      logger.setAdditive(false);
      fail(logger);

      check("bank");
    }
  }

  @Test
  void levelsThatCodeSets() {
    LogManager.setFactory(new Log4jContextFactory(new BasicContextSelector()));
    LoggerContext context = (LoggerContext) LogManager.getContext(false);
    try {
      context.start(new DefaultConfiguration());
      LoggerConfig root = context.getConfiguration().getRootLogger();
      root.getAppenders().keySet().forEach(root::removeAppender);
      Configurator.setLevel("bank.Pay", Level.DEBUG);
      context.getConfiguration().getLoggerConfig("bank.Pay").addAppender(file("made"), null, null);
      fail(LogManager.getLogger("bank.Pay"));

      check("made");
    } finally {
      context.stop();
    }
  }

  @Test
  void configurationsOfCode() {
    LogManager.setFactory(new Log4jContextFactory(new BasicContextSelector()));
    LoggerContext context = (LoggerContext) LogManager.getContext(false);
    try {
      ConfigurationBuilder<BuiltConfiguration> builder =
          ConfigurationBuilderFactory.newConfigurationBuilder();
      builder.add(
          builder
              .newAppender("BUILT", "File")
              .addAttribute("fileName", folder.resolve("built.log").toString())
              .add(
                  builder
                      .newLayout("PatternLayout")
                      .addAttribute("pattern", "%logger %M - %msg%n%throwable")));
      builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("BUILT")));
      Configurator.reconfigure(builder.build(false));
      fail(LogManager.getLogger("bank.Pay"));

      check("built");
    } finally {
      context.stop();
    }
  }

  /** That root logger is made without a strategy. */
  @Test
  void theConfigurationThatLog4jFallsBackTo() {
    LoggerContext context = new LoggerContext("test");
    try {
      context.start(new DefaultConfiguration());
      LoggerConfig root = context.getConfiguration().getRootLogger();
      root.getAppenders().keySet().forEach(root::removeAppender);
      root.addAppender(file("root"), null, null);
      fail(context.getLogger("bank.Pay"));

      check("root");
    } finally {
      context.stop();
    }
  }

  /** It is asked for what costs, and for what others see. */
  @Test
  void aLineForTheAppenderOfCodeAndThatOfTheFileIsMaskedOnce() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Logger logger = context.loggers.getLogger("bank.Pay");
      logger.addAppender(file("bank"));
      logger.setAdditive(true);
      AtomicInteger asked = new AtomicInteger();
      Exception error = new ChattyException(Line.VALUE, exception -> asked.incrementAndGet());
      logger.error("failed for {}", Line.VALUE, error);
      logger.error("again for {}", Line.VALUE, error);

      assertThat(asked).hasValue(2);
      assertThat(written("bank")).contains("failed for ***", "again for ***");
      String parent = context.written();
      assertThat(parent)
          .contains("failed for ***", "again for ***", ChattyException.class.getName())
          .doesNotContain(Line.CANARY, "MaskedThrowable");
    }
  }

  /** A line of its own, while one of ours is on its way, is not taken for that. */
  @Test
  void anAppenderOfCodeWithinALineOfTheFile() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Logger inner = context.loggers.getLogger("bank.Pay");
      inner.addAppender(file("bank"));
      inner.setAdditive(false);
      Filter logging =
          new AbstractFilter() {
            @Override
            public Result filter(LogEvent event) {
              fail(inner);
              return Result.NEUTRAL;
            }
          };
      context.loggers.getConfiguration().getRootLogger().addFilter(logging);
      context.logger().error("outer");

      check("bank");
    }
  }

  /** The selector has one context for all, which keeps its loggers. */
  private void asynchronous(java.util.function.Consumer<LoggerContext> playing) {
    ContextSelector selector = new BasicAsyncLoggerContextSelector();
    LogManager.setFactory(new Log4jContextFactory(selector));
    LoggerContext context =
        selector.getContext("test", getClass().getClassLoader(), false, URI.create("none:none"));
    assertThat(context).isInstanceOf(AsyncLoggerContext.class);
    try {
      ConfigurationBuilder<BuiltConfiguration> builder =
          ConfigurationBuilderFactory.newConfigurationBuilder();
      builder.add(builder.newRootLogger(Level.ERROR));
      context.start(builder.build(false));
      playing.accept(context);
    } finally {
      context.stop();
    }
  }

  private void failAndWait(LoggerContext context, Logger logger) {
    fail(logger);
    context.stop(1, TimeUnit.MINUTES);
  }

  private void checkAsynchronous(String name) {
    assertThat(written(name)).containsOnlyOnce("failed for ***").doesNotContain(Line.CANARY);
  }

  @Test
  void asynchronousLoggersOfCode() {
    asynchronous(
        context -> {
          LoggerConfig bank = new LoggerConfig("code", Level.INFO, false);
          bank.addAppender(file("code"), null, null);
          context.getConfiguration().addLogger("code", bank);
          failAndWait(context, context.getLogger("code.Pay"));

          checkAsynchronous("code");
        });
  }

  @Test
  void appendersOfAsynchronousLoggers() {
    asynchronous(
        context -> {
          Logger logger = context.getLogger("bank.Pay");
          logger.addAppender(file("bank"));
          failAndWait(context, logger);

          checkAsynchronous("bank");
        });
  }

  @Test
  void theRootOfAsynchronousLoggers() {
    asynchronous(
        context -> {
          AbstractConfiguration configuration = new AbstractConfiguration(context, NULL_SOURCE) {};
          context.reconfigure(configuration);
          LoggerConfig root = configuration.getRootLogger();
          root.getAppenders().keySet().forEach(root::removeAppender);
          root.addAppender(file("root"), null, null);
          failAndWait(context, context.getLogger("bank.Pay"));

          checkAsynchronous("root");
        });
  }

  @Test
  void asynchronousLoggersOfCodeWhoseFilterHasAnOpinion() {
    asynchronous(
        context -> {
          LoggerConfig bank = new LoggerConfig("strict", Level.INFO, false);
          bank.addFilter(
              new AbstractFilter(Filter.Result.ACCEPT, Filter.Result.DENY) {
                @Override
                public Result filter(LogEvent event) {
                  return event.getLevel() == Level.ERROR ? Result.ACCEPT : Result.DENY;
                }
              });
          bank.addAppender(file("strict"), null, null);
          context.getConfiguration().addLogger("strict", bank);
          context.getLogger("strict.Pay").warn("denied");
          failAndWait(context, context.getLogger("strict.Pay"));

          checkAsynchronous("strict");
          assertThat(written("strict")).doesNotContain("denied");
        });
  }
}

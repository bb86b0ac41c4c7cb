/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Marker;

/** What is attached while a line is on its way, as by another thread that configures anew. */
class LogbackReloadTest {

  @TempDir Path folder;

  /** Does something once a line has passed the filters before it, and has no opinion of it. */
  private static final class Meanwhile extends TurboFilter {

    private final Runnable action;
    private final AtomicBoolean isDone = new AtomicBoolean();

    Meanwhile(Runnable action) {
      this.action = action;
      start();
    }

    @Override
    public FilterReply decide(
        Marker marker, Logger logger, Level level, String text, Object[] values, Throwable thrown) {
      if (isDone.compareAndSet(false, true)) {
        action.run();
      }
      return FilterReply.NEUTRAL;
    }
  }

  private Appender<ILoggingEvent> file(Context context, String name) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context.loggers);
    encoder.setPattern("%level %logger - %msg %kvp%n%ex");
    encoder.start();
    FileAppender<ILoggingEvent> file = new FileAppender<>();
    file.setContext(context.loggers);
    file.setName(name);
    file.setFile(folder.resolve(name + ".log").toString());
    file.setEncoder(encoder);
    file.start();
    return file;
  }

  private String written(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void fail(Logger logger) {
    logger.error("failed for {}", Line.VALUE, Line.error());
  }

  private static void check(String written) {
    assertThat(written).containsOnlyOnce("failed for ***").doesNotContain(Line.CANARY);
  }

  @Test
  void anAppenderThatIsAttachedWhileALineIsOnItsWay() {
    for (String logger : new String[] {Logger.ROOT_LOGGER_NAME, "shop", "shop.Login"}) {
      try (Context context = Context.masking(folder, Context.PATTERN)) {
        Appender<ILoggingEvent> file = file(context, logger);
        context.loggers.addTurboFilter(
            new Meanwhile(() -> context.loggers.getLogger(logger).addAppender(file)));
        fail(context.logger());

        check(written(logger));
        check(context.written());
      }
    }
  }

  /** Tells when the level of a logger is set, which the configuration does last. */
  private static final class Configured implements LoggerContextListener {

    private final Runnable action;

    Configured(Runnable action) {
      this.action = action;
    }

    @Override
    public boolean isResetResistant() {
      return true;
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
      if (logger.getName().equals("last")) {
        action.run();
      }
    }

    @Override
    public void onStart(LoggerContext context) {}

    @Override
    public void onReset(LoggerContext context) {}

    @Override
    public void onStop(LoggerContext context) {}
  }

  /** It passes the filters of before, waits, and meets the appenders of the new configuration. */
  @Test
  void aLineOfAnotherThreadWhileTheContextIsConfiguredAnew() throws InterruptedException {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      CountDownLatch passed = new CountDownLatch(1);
      CountDownLatch attached = new CountDownLatch(1);
      context.loggers.addTurboFilter(
          new Meanwhile(
              () -> {
                passed.countDown();
                await(attached::await);
              }));
      Thread thread = new Thread(() -> fail(context.logger()));
      thread.start();
      passed.await();
      context.loggers.addListener(
          new Configured(
              () -> {
                attached.countDown();
                await(thread::join);
              }));
      context.loggers.reset();
      context.configure(context.toFile(Context.PATTERN, "") + "<logger name='last' level='WARN'/>");

      check(context.written());
    }
  }

  private interface Waiting {
    void await() throws InterruptedException;
  }

  private static void await(Waiting waiting) {
    try {
      waiting.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void anAppenderIsDetachedByWhatWasAttached() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Appender<ILoggingEvent> file = file(context, "code");
      fail(context.logger());
      context.logger().addAppender(file);
      context.logger().addAppender(file);
      fail(context.logger());

      assertThat(context.logger().isAttached(file)).isTrue();
      assertThat(context.logger().getAppender("code")).isInstanceOf(MaskingAppender.class);
      assertThat(context.logger().detachAppender(file)).isTrue();
      assertThat(context.logger().detachAppender(file)).isFalse();
      assertThat(context.logger().isAttached(file)).isFalse();
      assertThat(file.isStarted()).isTrue();
      fail(context.logger());
      check(written("code"));
    }
  }

  /** What is done on the module path, where the fields of Logback are closed. */
  @Test
  void whereTheFieldsOfLogbackAreClosed() {
    try (Context context = new Context(folder)) {
      context.configure(context.toFile(Context.PATTERN, ""));
      Logger root = context.loggers.getLogger(Logger.ROOT_LOGGER_NAME);
      ClosedLogger.cover(root);
      ClosedLogger.cover(root);
      fail(context.logger());

      check(context.written());
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import io.telltale.outlets.LoginException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** By which ways lines come to be masked, and stay so. */
class LogbackSetUpTest {

  private static final String MASKING =
      "<appender name='OUTER' class='io.telltale.logback.MaskingAppender'>"
          + "<appender-ref ref='FILE'/></appender>";
  private static final String ASYNC =
      "<appender name='OUTER' class='ch.qos.logback.classic.AsyncAppender'>"
          + "<appender-ref ref='FILE'/></appender>";

  @TempDir Path folder;

  private static ListAppender<ILoggingEvent> list(LoggerContext loggers) {
    ListAppender<ILoggingEvent> list = new ListAppender<>();
    list.setContext(loggers);
    list.setName("LIST");
    list.start();
    return list;
  }

  private static List<Appender<ILoggingEvent>> appenders(Logger logger) {
    List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
    logger.iteratorForAppenders().forEachRemaining(appenders::add);
    return appenders;
  }

  private static void fail(Context context) {
    context.logger().error("failed for {}", Line.VALUE, Line.error());
  }

  private static void check(String written) {
    assertThat(written).containsOnlyOnce("failed for").contains("***");
    assertThat(written).doesNotContain(Line.CANARY);
  }

  @Test
  void oneElementOfTheConfiguration() {
    try (Context context = new Context(folder)) {
      context.configure(context.toFile(Context.PATTERN, MASKING));
      fail(context);

      check(context.written());
    }
  }

  /** The service loader finds it before anything is configured. */
  @Test
  void byItselfWithNoAppenderOfItsOwn() throws JoranException {
    try (Context context = new Context(folder)) {
      new ContextInitializer(context.loggers).autoConfig();
      context.configure(context.toFile(Context.PATTERN, ""));
      fail(context);

      check(context.written());
    }
  }

  @Test
  void aLineIsMaskedOnceWhateverIsSetUp() {
    try (Context context = new Context(folder)) {
      LogbackMasking.install(context.loggers);
      context.configure(context.toFile(Context.PATTERN, MASKING));
      LogbackMasking.install(context.loggers);
      fail(context);

      assertThat(appenders(context.loggers.getLogger(Logger.ROOT_LOGGER_NAME))).hasSize(1);
      assertThat(context.loggers.getTurboFilterList()).hasSize(1);
      check(context.written());
    }
  }

  /** It is masked by the thread that logs, and nothing that waits is lost at the end. */
  @Test
  void asynchronousAppenders() {
    try (Context context = new Context(folder)) {
      LogbackMasking.install(context.loggers);
      context.configure(context.toFile(Context.PATTERN, ASYNC));
      fail(context);

      check(context.written());
    }
  }

  /** As a changed file does ({@code scan="true"}). */
  @Test
  void aReloadKeepsIt() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context.loggers.reset();
      context.configure(context.toFile(Context.PATTERN, ""));
      fail(context);

      check(context.written());
    }
  }

  /** It stops and resets the context, configures it by code, and tells nobody. */
  @Test
  void springBootKeepsIt() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      for (int i = 0; i < 2; i++) {
        context.loggers.stop();
        context.loggers.reset();
        context.loggers.start();
      }
      ListAppender<ILoggingEvent> list = list(context.loggers);
      Logger root = context.loggers.getLogger(Logger.ROOT_LOGGER_NAME);
      root.setLevel(Level.INFO);
      root.addAppender(list);
      fail(context);

      assertThat(list.list).hasSize(1);
      assertThat(list.list.get(0).getFormattedMessage()).isEqualTo("failed for ***");
    }
  }

  /** Its writer of JSON refuses a line that has {@code error.code} beside an exception. */
  @Test
  void springBootsStructuredLines() {
    String encoder =
        "<encoder class='org.springframework.boot.logging.logback.StructuredLogEncoder'>"
            + "<format>ecs</format></encoder>";
    for (String others : List.of("", ASYNC)) {
      try (Context context = new Context(folder)) {
        LogbackMasking.install(context.loggers);
        context.loggers.putObject(Environment.class.getName(), new StandardEnvironment());
        context.configure(context.toFile(encoder, others));
        fail(context);

        String written = context.written();
        check(written);
        assertThat(written).contains("\"type\":\"" + LoginException.class.getName() + "\"");
      }
    }
  }

  @Test
  void appendersThatComeLaterStandBehindOneFromTheirFirstLineOn() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      ListAppender<ILoggingEvent> list = list(context.loggers);
      Logger nested = context.loggers.getLogger("shop.Login$Inner");
      nested.addAppender(list);
      context.logger().addAppender(list);
      nested.error("failed for {}", Line.VALUE, Line.error());
      context.logger().addAppender(list);
      nested.atError().setCause(Line.error()).log("failed for {}", Line.VALUE);

      assertThat(list.list)
          .hasSize(4)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsOnly("failed for ***");
      assertThat(nested.getAppender("LIST")).isInstanceOf(MaskingAppender.class);
      assertThat(nested.detachAppender("LIST")).isTrue();
    }
  }

  @Test
  void aLineInWhichNothingIsSecretIsTheVerySame() {
    LoggerContext loggers = new LoggerContext();
    ListAppender<ILoggingEvent> list = list(loggers);
    MaskingAppender masking = MaskingAppender.around(list);
    ILoggingEvent event =
        new ch.qos.logback.classic.spi.LoggingEvent(
            "", loggers.getLogger("shop"), Level.INFO, "order {}", null, new Object[] {17});

    masking.doAppend(event);

    assertThat(list.list).containsExactly(event);
  }

  /** Nor does it have its exception asked twice. */
  @Test
  void aLineForSeveralAppendersIsMaskedOnce() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      ListAppender<ILoggingEvent> first = list(context.loggers);
      ListAppender<ILoggingEvent> second = list(context.loggers);
      Logger root = context.loggers.getLogger(Logger.ROOT_LOGGER_NAME);
      root.addAppender(first);
      root.addAppender(second);
      fail(context);
      fail(context);

      assertThat(second.list).hasSize(2).doesNotHaveDuplicates();
      for (int i = 0; i < 2; i++) {
        assertThat(second.list.get(i)).isSameAs(first.list.get(i));
      }
    }
  }

  /** The texts of frames are made once for all exceptions that are thrown in the same places. */
  @Test
  void framesAreKept() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      ListAppender<ILoggingEvent> list = list(context.loggers);
      context.loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(list);
      for (int i = 0; i < 2; i++) {
        fail(context);
      }

      StackTraceElementProxy[] first = frames(list.list.get(0));
      StackTraceElementProxy[] second = frames(list.list.get(1));
      assertThat(second).isNotEmpty().isEqualTo(first);
      int same = 0;
      for (int i = 0; i < first.length; i++) {
        same += second[i] == first[i] ? 1 : 0;
      }
      // Those of other tests may stand in the place of one or another.
      assertThat(same).isGreaterThan(first.length * 8 / 10);
    }
  }

  private static StackTraceElementProxy[] frames(ILoggingEvent event) {
    return event.getThrowableProxy().getStackTraceElementProxyArray();
  }
}

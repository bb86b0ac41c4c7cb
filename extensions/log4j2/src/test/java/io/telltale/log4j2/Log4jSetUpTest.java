/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.ChattyException;
import io.telltale.outlets.LoginException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;
import org.apache.logging.log4j.status.StatusLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

/** By which ways lines come to be masked, and stay so. */
class Log4jSetUpTest {

  @TempDir Path folder;

  private static final class Kept extends AbstractAppender {

    final List<LogEvent> events = new ArrayList<>();

    Kept() {
      this("KEPT");
    }

    Kept(String name) {
      super(name, null, null, false, Property.EMPTY_ARRAY);
      start();
    }

    @Override
    public void append(LogEvent event) {
      events.add(event.toImmutable());
    }

    List<String> texts() {
      return events.stream().map(each -> each.getMessage().getFormattedMessage()).toList();
    }
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
    System.setProperty("telltale.log4j2.install", "false");
    try (Context context = new Context(folder, false)) {
      context.configure(
          context.toFile(Context.PATTERN)
              + "<Masking name='MASKED'><AppenderRef ref='FILE'/></Masking>",
          "MASKED",
          "Root");
      fail(context);

      check(context.written());
    } finally {
      System.clearProperty("telltale.log4j2.install");
    }
  }

  @Test
  void oneCallForAContext() {
    try (Context context = Context.stock(folder, Context.PATTERN)) {
      Log4jMasking.cover(context.loggers);
      Log4jMasking.cover(context.loggers);
      fail(context);

      check(context.written());
    }
  }

  /** What is done on the module path: level and filter of a reference hold as before. */
  @Test
  void whereTheFieldsOfLog4jAreClosed() {
    System.setProperty("telltale.log4j2.install", "false");
    try (Context context = new Context(folder, false)) {
      context.configure(context.toFile(Context.PATTERN), "FILE' level='ERROR", "Root");
      LoggerConfig root = context.loggers.getConfiguration().getRootLogger();
      AppenderGuard.coverByName(root);
      AppenderGuard.coverByName(root);
      context.logger().warn("below the level of the reference");
      fail(context);

      String written = context.written();
      check(written);
      assertThat(written).doesNotContain("below the level");
    } finally {
      System.clearProperty("telltale.log4j2.install");
    }
  }

  @Test
  void anAppenderOfCodeWhereTheFieldsOfLog4jAreClosed() {
    try (Context context = Context.stock(folder, Context.PATTERN)) {
      Kept kept = new Kept();
      LoggerConfig root = context.loggers.getConfiguration().getRootLogger();
      root.addAppender(kept, null, null);
      AppenderGuard.coverByName(root);
      fail(context);

      check(context.written());
      assertThat(kept.events)
          .extracting(event -> event.getMessage().getFormattedMessage())
          .containsExactly("failed for ***");
    }
  }

  @Test
  void theElementAndItselfMaskOnce() {
    try (Context context = new Context(folder, false)) {
      context.configure(
          context.toFile(Context.PATTERN)
              + "<Masking name='MASKED'><AppenderRef ref='FILE'/></Masking>",
          "MASKED",
          "Root");
      fail(context);

      check(context.written());
    }
  }

  @Test
  void asynchronousAppenders() {
    try (Context context = new Context(folder, false)) {
      context.configure(
          context.toFile(Context.PATTERN) + "<Async name='OUTER'><AppenderRef ref='FILE'/></Async>",
          "OUTER",
          "Root");
      fail(context);

      check(context.written());
    }
  }

  @Test
  void rollingFiles() throws Exception {
    try (Context context = new Context(folder, false)) {
      context.configure(
          "<RollingFile name='ROLL' fileName='"
              + folder
              + "/roll.log' filePattern='"
              + folder
              + "/roll-%i.log'>"
              + Context.PATTERN
              + "<SizeBasedTriggeringPolicy size='1'/></RollingFile>",
          "ROLL",
          "Root");
      fail(context);
      fail(context);
      context.close();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> written = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().contains("roll")).toList()) {
        written.add(Files.readString(file));
      }
      assertThat(String.join("", written)).contains("failed for ***").doesNotContain(Line.CANARY);
    }
  }

  /** As a changed file does ({@code monitorInterval}). */
  @Test
  void aNewConfigurationKeepsIt() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context.configure(context.toFile(Context.PATTERN), "FILE", "Root");
      fail(context);

      check(context.written());
    }
  }

  @Test
  void appendersThatComeLaterStandBehindOneFromTheirFirstLineOn() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      fail(context);
      Kept kept = new Kept();
      LoggerConfig root = context.loggers.getConfiguration().getRootLogger();
      root.addAppender(kept, Level.ERROR, null);
      fail(context);
      context.logger().info("not for that appender");
      root.addAppender(kept, Level.ERROR, null);
      fail(context);

      assertThat(kept.events)
          .hasSize(2)
          .extracting(event -> event.getMessage().getFormattedMessage())
          .containsOnly("failed for ***");
      assertThat(root.getAppenders().get("KEPT")).isInstanceOf(MaskingAppender.class);
      root.removeAppender("KEPT");
      assertThat(root.getAppenders()).containsOnlyKeys("FILE");
    }
  }

  @Test
  void aLineInWhichNothingIsSecretIsTheVerySame() {
    Kept kept = new Kept();
    LogEvent event =
        org.apache.logging.log4j.core.impl.Log4jLogEvent.newBuilder()
            .setLoggerName("shop")
            .setLevel(Level.INFO)
            .setMessage(new org.apache.logging.log4j.message.SimpleMessage("order 17"))
            .build();

    MaskingAppender.around(
            new org.apache.logging.log4j.core.config.AppenderControl(kept, null, null))
        .append(event);

    assertThat(kept.events).containsExactly(event);
  }

  /** It would cost twice, and call what is called by masking twice. */
  @Test
  void aLineForTwoAppendersIsMaskedOnce() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Kept first = new Kept("FIRST");
      Kept second = new Kept("SECOND");
      LoggerConfig root = context.loggers.getConfiguration().getRootLogger();
      root.addAppender(first, null, null);
      root.addAppender(second, null, null);
      AtomicInteger asked = new AtomicInteger();
      for (int i = 0; i < 3; i++) {
        // The event is one that Log4j uses again for each line of a thread.
        Exception error = new ChattyException(Line.VALUE + i, exception -> asked.incrementAndGet());
        context.logger().error("failed for {}", Line.VALUE + i, error);
        context.logger().error("again for {} and {}", Line.VALUE + i, i, error);
      }

      assertThat(asked).hasValue(6);
      assertThat(first.texts())
          .isEqualTo(second.texts())
          .hasSize(6)
          .contains("failed for ***", "again for *** and 0", "again for *** and 2");
      assertThat(first.texts().toString()).doesNotContain(Line.CANARY);
    }
  }

  /** Log4j says there what an application does wrong, and nothing here is. */
  @Test
  void theStatusLoggerHearsNothing() {
    List<String> heard = new CopyOnWriteArrayList<>();
    StatusListener listener =
        new StatusListener() {
          @Override
          public void log(StatusData data) {
            heard.add(data.getMessage().getFormattedMessage());
          }

          @Override
          public Level getStatusLevel() {
            return Level.WARN;
          }

          @Override
          public void close() {}
        };
    StatusLogger.getLogger().registerListener(listener);
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      fail(context);
      context.logger().error("failed", Line.error());
      context.logger().error("failed for {} with {}", Line.VALUE, Line.error());

      assertThat(context.written())
          .contains("failed for *** with " + LoginException.class.getName());
    } finally {
      StatusLogger.getLogger().removeListener(listener);
    }
    assertThat(heard).isEmpty();
  }

  /** Log4j gives these loggers a strategy of its own. */
  @Test
  void oneCallForLoggersThatCodeMakes() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Kept first = new Kept("FIRST");
      Kept second = new Kept("SECOND");
      context.logger().addAppender(first);
      LoggerConfig other = new LoggerConfig("bank", Level.INFO, false);
      other.addAppender(second, null, null);
      context.loggers.getConfiguration().addLogger("bank", other);
      context.loggers.updateLoggers();
      Log4jMasking.cover(context.loggers);
      fail(context);
      context.loggers.getLogger("bank.Pay").error("failed for {}", Line.VALUE, Line.error());

      assertThat(first.texts()).containsExactly("failed for ***");
      assertThat(second.texts()).containsExactly("failed for ***");
    }
  }

  /** Its root logger is not among the loggers that it lists. */
  @Test
  void oneCallForAConfigurationByCode() {
    try (Context context = Context.stock(folder, Context.PATTERN)) {
      Kept kept = new Kept();
      DefaultConfiguration configuration = new DefaultConfiguration();
      LoggerConfig root = configuration.getRootLogger();
      root.getAppenders().keySet().forEach(root::removeAppender);
      root.addAppender(kept, null, null);
      context.loggers.start(configuration);
      Log4jMasking.cover(context.loggers);
      fail(context);

      assertThat(kept.texts()).containsExactly("failed for ***");
      assertThat(kept.events.get(0).getSource().getMethodName()).isEqualTo("fail");
    }
  }

  /** Its writer of JSON refuses a line that has {@code error.code} beside an exception. */
  @Test
  void springBootsStructuredLines() {
    String layout = "<StructuredLogLayout format='ecs'/>";
    try (Context context = new Context(folder, false)) {
      context.loggers.putObject(
          "org.springframework.boot.logging.log4j2.Log4J2LoggingSystem.environment",
          new StandardEnvironment());
      context.configure(context.toFile(layout), "FILE", "Root");
      fail(context);

      String written = context.written();
      check(written);
      assertThat(written).contains("\"type\":");
    }
  }
}

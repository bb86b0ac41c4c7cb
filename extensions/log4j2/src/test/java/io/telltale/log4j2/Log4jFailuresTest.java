/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.Canary;
import io.telltale.outlets.ChattyException;
import io.telltale.outlets.FailuresContract;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;
import org.apache.logging.log4j.status.StatusLogger;
import org.junit.jupiter.api.Test;

/** Whatever fails: no text leaves in the clear, and the line does. */
class Log4jFailuresTest extends FailuresContract {

  @Override
  protected Scene.Outlet open(Path folder) {
    return new ContextOutlet(Context.masking(folder, Context.PATTERN));
  }

  /** Log4j lets no line of an appender's own reach it again; nor is it lost in a loop. */
  @Override
  protected String[] nestedLines() {
    return new String[0];
  }

  private static Consumer<ChattyException> logging(org.apache.logging.log4j.Logger logger) {
    return error -> {
      logger.warn("asked for {}", Line.VALUE, error);
      logger.info("asked");
    };
  }

  /** Stands for all that may go wrong in between. */
  private static final class Hostile extends SimpleMessage {

    private static final long serialVersionUID = 1;

    Hostile() {
      super("failed for " + Line.VALUE);
    }

    @Override
    public Object[] getParameters() {
      throw new NoClassDefFoundError(Line.VALUE);
    }
  }

  private static LogEvent masked(Message message, Throwable error) {
    return EventMasking.mask(
        Log4jLogEvent.newBuilder()
            .setLoggerName("shop.Login")
            .setLevel(Level.ERROR)
            .setMessage(message)
            .setThrown(error)
            .build());
  }

  @Test
  void aLineThatCannotBeMaskedLeavesWithoutItsTexts() {
    Throwable error = new LoginException(Line.VALUE, new IllegalStateException(Line.VALUE));

    LogEvent event = masked(new Hostile(), error);

    assertThat(event.getLevel()).isEqualTo(Level.ERROR);
    assertThat(event.getLoggerName()).isEqualTo("shop.Login");
    assertThat(event.getMessage().getFormattedMessage()).isEqualTo("***");
    assertThat(event.getThrown())
        .hasToString(LoginException.class.getName() + ": ***")
        .cause()
        .hasToString(IllegalStateException.class.getName() + ": ***");
    assertThat(event.getThrown().getStackTrace()).isEqualTo(error.getStackTrace());

    LogEvent unreadable = masked(new Unreadable(), error);
    assertThat(unreadable.getMessage().getFormattedMessage()).isEqualTo("***");
    assertThat(unreadable.getThrown()).hasToString(LoginException.class.getName() + ": ***");
    assertThat(heard.about(EventMasking.class.getName())).hasSize(1);
  }

  /** Another appender gets the line, without what would have to be read for it again. */
  @Test
  void anAccessorThatLogsItsExceptionElsewhere() {
    try (Context context = Context.masking(folder, Context.PATTERN);
        Context other = Context.masking(folder, Context.PATTERN)) {
      ChattyException error = new ChattyException(Line.VALUE, logging(other.logger()));
      context.logger().error("failed for {}", Line.VALUE, error);

      assertThat(context.written()).contains("failed for ***").doesNotContain(Line.CANARY);
      assertThat(other.written())
          .contains("WARN shop.Login", "***", ChattyException.class.getName())
          .doesNotContain(Line.CANARY);
    }
  }

  @Test
  void anArgumentThatLogsElsewhere() {
    try (Context context = Context.masking(folder, Context.PATTERN);
        Context other = Context.masking(folder, Context.PATTERN)) {
      Object chatty =
          new Object() {
            @Override
            public String toString() {
              other.logger().info("asked for its text");
              return "of " + Line.VALUE;
            }
          };
      context.logger().error("failed {}", chatty, Line.error());

      assertThat(context.written()).contains("failed of ***").doesNotContain(Line.CANARY);
      assertThat(other.written()).contains("INFO shop.Login", "asked for its text");
    }
  }

  /** Not even its time can be read as others are: what is left is built by hand. */
  private static final class Unreadable extends SimpleMessage {

    private static final long serialVersionUID = 1;

    @Override
    public Object[] getParameters() {
      throw new NoClassDefFoundError(Line.VALUE);
    }

    @Override
    public String getFormattedMessage() {
      throw new NoClassDefFoundError(Line.VALUE);
    }

    @Override
    public String getFormat() {
      throw new NoClassDefFoundError(Line.VALUE);
    }
  }

  /** Its class is another, also where the line has no secrets. */
  @Test
  void whatElseAnAppenderMayAskFor() {
    LogEvent event = masked(new SimpleMessage("failed for " + Line.VALUE), Line.error());
    Throwable harmless = new IllegalStateException("order 17");

    assertThat(event.getThrown())
        .hasToString(LoginException.class.getName() + ": no session for ***")
        .isNotInstanceOf(LoginException.class);
    assertThat(event.toImmutable().getMessage().getFormattedMessage()).isEqualTo("failed for ***");
    assertThat(masked(new SimpleMessage("failed"), harmless).getThrown())
        .hasToString(harmless.toString())
        .isNotSameAs(harmless);
  }

  /** Takes one line, and no other before it is let go. */
  private static final class Slow extends AbstractAppender {

    final CountDownLatch taken = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final List<String> lines = new CopyOnWriteArrayList<>();

    Slow() {
      super("SLOW", null, null, false, Property.EMPTY_ARRAY);
      start();
    }

    @Override
    public void append(LogEvent event) {
      lines.add(event.getMessage().getFormattedMessage() + event.getThrown());
      taken.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aQueueThatIsFull() throws InterruptedException {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Slow slow = new Slow();
      Configuration configuration = context.loggers.getConfiguration();
      configuration.addAppender(slow);
      AsyncAppender async =
          AsyncAppender.newBuilder()
              .setName("ASYNC")
              .setConfiguration(configuration)
              .setAppenderRefs(
                  new AppenderRef[] {AppenderRef.createAppenderRef("SLOW", null, null)})
              .setBufferSize(2)
              .setBlocking(false)
              .build();
      async.start();
      configuration.getRootLogger().addAppender(async, null, null);
      context.logger().error("failed for {}", Line.VALUE, Line.error());
      slow.taken.await();
      for (int i = 0; i < 100; i++) {
        context.logger().error("failed for {}", Line.VALUE, Line.error());
      }
      slow.go.countDown();
      async.stop();

      assertThat(slow.lines)
          .hasSizeBetween(1, 50)
          .allSatisfy(
              line -> assertThat(line).contains("failed for ***").doesNotContain(Canary.WORD));
    }
  }

  @Test
  void aLayoutThatFails() {
    List<String> heardByLog4j = new CopyOnWriteArrayList<>();
    StatusListener listener =
        new StatusListener() {
          @Override
          public void log(StatusData data) {
            heardByLog4j.add(data.getFormattedStatus());
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
      AbstractAppender failing =
          new AbstractAppender("FAILING", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
              throw new IllegalStateException(event.getMessage().getFormattedMessage());
            }
          };
      failing.start();
      context.loggers.getConfiguration().getRootLogger().addAppender(failing, null, null);
      context.logger().error("failed for {}", Line.VALUE, Line.error());

      assertThat(context.written()).contains("failed for ***").doesNotContain(Canary.WORD);
    } finally {
      StatusLogger.getLogger().removeListener(listener);
    }
    assertThat(heardByLog4j.toString()).contains("FAILING").doesNotContain(Canary.WORD);
  }
}

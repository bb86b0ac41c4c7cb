/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.ChattyException;
import io.telltale.outlets.FailingMaskerException;
import io.telltale.outlets.Heard;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.UnwritableException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails: no text leaves in the clear, and the line does. */
class Log4jFailuresTest {

  @TempDir Path folder;

  @RegisterExtension final Heard heard = new Heard();

  private static Consumer<ChattyException> logging(org.apache.logging.log4j.Logger logger) {
    return error -> logger.warn("asked for {}", Line.EMAIL, error);
  }

  @Test
  void anArgumentThatDoesNotSayWhatItIs() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context.logger().error("failed with {} for {}", new UnwritableException(), 17);

      assertThat(context.written())
          .contains("ERROR shop.Login", UnwritableException.class.getName(), "17")
          .doesNotContain(Line.CANARY);
    }
  }

  /** Stands for all that may go wrong in between. */
  private static final class Hostile extends SimpleMessage {

    private static final long serialVersionUID = 1;

    Hostile() {
      super("failed for " + Line.EMAIL);
    }

    @Override
    public Object[] getParameters() {
      throw new NoClassDefFoundError(Line.EMAIL);
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
    Throwable error = new LoginException(Line.EMAIL, new IllegalStateException(Line.EMAIL));

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

  /** Log4j lets no line of an appender's own reach it again; nor is it lost in a loop. */
  @Test
  void anAccessorThatLogsItsException() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      ChattyException error = new ChattyException(Line.EMAIL, logging(context.logger()));
      context.logger().error("failed for {}", Line.EMAIL, error);

      assertThat(context.written())
          .contains("ERROR shop.Login", "failed for ***")
          .doesNotContain(Line.CANARY);
    }
  }

  @Test
  void aMaskerThatFails() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context.logger().error("failed for {}", Line.EMAIL, new FailingMaskerException(Line.EMAIL));

      assertThat(context.written())
          .contains("failed for ***", FailingMaskerException.class.getName() + ": cannot mask ***")
          .doesNotContain(Line.CANARY);
    }
  }

  /** Another appender gets the line, without what would have to be read for it again. */
  @Test
  void anAccessorThatLogsItsExceptionElsewhere() {
    try (Context context = Context.masking(folder, Context.PATTERN);
        Context other = Context.masking(folder, Context.PATTERN)) {
      ChattyException error = new ChattyException(Line.EMAIL, logging(other.logger()));
      context.logger().error("failed for {}", Line.EMAIL, error);

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
              return "of " + Line.EMAIL;
            }
          };
      context.logger().error("failed {}", chatty, Line.error());

      assertThat(context.written()).contains("failed of c***@").doesNotContain(Line.CANARY);
      assertThat(other.written()).contains("INFO shop.Login", "asked for its text");
    }
  }

  /** Not even its time can be read as others are: what is left is built by hand. */
  private static final class Unreadable extends SimpleMessage {

    private static final long serialVersionUID = 1;

    @Override
    public Object[] getParameters() {
      throw new NoClassDefFoundError(Line.EMAIL);
    }

    @Override
    public String getFormattedMessage() {
      throw new NoClassDefFoundError(Line.EMAIL);
    }

    @Override
    public String getFormat() {
      throw new NoClassDefFoundError(Line.EMAIL);
    }
  }

  /** Its class is another where the line has secrets, and the very same where it has none. */
  @Test
  void whatElseAnAppenderMayAskFor() {
    LogEvent event = masked(new SimpleMessage("failed for " + Line.EMAIL), Line.error());
    Throwable harmless = new IllegalStateException("order 17");

    assertThat(event.getThrown())
        .hasToString(LoginException.class.getName() + ": no session for c***@secret.example")
        .isNotInstanceOf(LoginException.class);
    assertThat(event.toImmutable().getMessage().getFormattedMessage())
        .isEqualTo("failed for c***@secret.example");
    assertThat(masked(new SimpleMessage("failed"), harmless).getThrown()).isSameAs(harmless);
  }
}

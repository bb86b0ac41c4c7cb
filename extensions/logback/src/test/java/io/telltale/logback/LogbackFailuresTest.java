/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.LoggingEventVO;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.read.ListAppender;
import io.telltale.outlets.Canary;
import io.telltale.outlets.FailingMaskerException;
import io.telltale.outlets.FailuresContract;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.Scene;
import io.telltale.runtime.internal.guard.MaskingCounters;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Whatever fails: no text leaves in the clear, and the line does. */
class LogbackFailuresTest extends FailuresContract {

  @Override
  protected Scene.Outlet open(Path folder) {
    return new ContextOutlet(Context.masking(folder, Context.PATTERN));
  }

  /** Of the first, only level, logger and types are left. */
  @Override
  protected String[] nestedLines() {
    return new String[] {"log  - *** ", "log  - asked "};
  }

  private static ILoggingEvent masked(ILoggingEvent event) {
    LoggerContext loggers = new LoggerContext();
    ListAppender<ILoggingEvent> list = new ListAppender<>();
    list.setContext(loggers);
    list.start();
    MaskingAppender.around(list).doAppend(event);
    assertThat(list.list).hasSize(1);
    return list.list.get(0);
  }

  private static LoggingEvent event(String message, Throwable error, Object... arguments) {
    ch.qos.logback.classic.Logger logger = new LoggerContext().getLogger("shop.Login");
    return new LoggingEvent("", logger, Level.ERROR, message, error, arguments);
  }

  @Test
  void aMarkerBesideAMaskerThatFails() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Marker marker = MarkerFactory.getDetachedMarker("of " + Canary.VALUE);
      context.logger().error(marker, "failed", new FailingMaskerException(Canary.VALUE));

      assertThat(context.written())
          .contains("ERROR shop.Login")
          .contains("***")
          .doesNotContain(Canary.WORD);
    }
  }

  /** Stands for all that may go wrong in between. */
  private static final class Hostile extends LoggingEvent {

    Hostile(LoggingEvent of, Throwable error) {
      setLevel(of.getLevel());
      setLoggerName(of.getLoggerName());
      setInstant(of.getInstant());
      setMessage("failed for " + Line.VALUE);
      setThrowableProxy(new ThrowableProxy(error));
    }

    @Override
    public Object[] getArgumentArray() {
      throw new NoClassDefFoundError(Line.VALUE);
    }
  }

  @Test
  void aLineThatCannotBeMaskedLeavesWithoutItsTexts() {
    LoggingEvent whole = event("", null);
    Throwable error = new LoginException(Line.VALUE, new IllegalStateException(Line.VALUE));

    long failed = MaskingCounters.failed();

    ILoggingEvent event = masked(new Hostile(whole, error));

    assertThat(MaskingCounters.failed()).isGreaterThan(failed);
    assertThat(event.getLevel()).isEqualTo(Level.ERROR);
    assertThat(event.getLoggerName()).isEqualTo("shop.Login");
    assertThat(event.getInstant()).isEqualTo(whole.getInstant());
    assertThat(event.getFormattedMessage()).isEqualTo("***");
    assertThat(event.getMDCPropertyMap()).isEmpty();
    IThrowableProxy thrown = event.getThrowableProxy();
    assertThat(thrown.getClassName()).isEqualTo(LoginException.class.getName());
    assertThat(thrown.getMessage()).isEqualTo("***");
    assertThat(thrown.getCause().getMessage()).isEqualTo("***");
    assertThat(thrown.getStackTraceElementProxyArray()).isNotEmpty();
    // It is said once a virtual machine: another test may have heard it.
    assertThat(heard.about(EventMasking.class.getName())).hasSizeLessThanOrEqualTo(1);
  }

  /** Some appenders ask for the exception, or send the line to another process. */
  @Test
  void whatElseAnAppenderMayAskFor() {
    ILoggingEvent event = masked(event("failed for {}", Line.error(), new Object[] {Line.VALUE}));

    assertThat(event).isInstanceOf(LoggingEvent.class);
    Throwable shown = ((ThrowableProxy) event.getThrowableProxy()).getThrowable();
    assertThat(shown).hasToString(LoginException.class.getName() + ": no session for ***");
    LoggingEventVO sent = LoggingEventVO.build(event);
    assertThat(sent.getFormattedMessage()).isEqualTo("failed for ***");
    assertThat(sent.getThrowableProxy().getMessage()).isEqualTo("no session for ***");
    assertThat(masked(sent).getThrowableProxy().getMessage())
        .as("of which only texts are left")
        .isEqualTo("***");
  }

  /** Takes one line, and no other before it is let go. */
  private static final class Slow extends AppenderBase<ILoggingEvent> {

    final CountDownLatch taken = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      events.add(event);
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
    try (Context context = new Context(folder)) {
      LogbackMasking.install(context.loggers);
      Slow slow = new Slow();
      slow.setContext(context.loggers);
      slow.start();
      AsyncAppender async = new AsyncAppender();
      async.setContext(context.loggers);
      async.setQueueSize(2);
      async.setNeverBlock(true);
      async.addAppender(slow);
      async.start();
      context.loggers.getLogger("ROOT").addAppender(async);
      context.logger().error("failed for {}", Line.VALUE, Line.error());
      slow.taken.await();
      for (int i = 0; i < 100; i++) {
        context.logger().error("failed for {}", Line.VALUE, Line.error());
      }
      slow.go.countDown();
      context.loggers.stop();

      assertThat(slow.events)
          .hasSizeBetween(1, 50)
          .allSatisfy(
              event ->
                  assertThat(event.getFormattedMessage() + event.getThrowableProxy().getMessage())
                      .contains("failed for ***")
                      .doesNotContain(Canary.WORD));
    }
  }

  /** Made by Logback. */
  public static final class FailingLayout extends LayoutBase<ILoggingEvent> {

    @Override
    public String doLayout(ILoggingEvent event) {
      throw new IllegalStateException(event.getFormattedMessage());
    }
  }

  @Test
  void aLayoutThatFails() {
    String encoder =
        "<encoder class='ch.qos.logback.core.encoder.LayoutWrappingEncoder'><layout class='"
            + FailingLayout.class.getName()
            + "'/></encoder>";
    try (Context context = Context.masking(folder, encoder)) {
      context.logger().error("failed for {}", Line.VALUE, Line.error());

      assertThat(context.loggers.getStatusManager().getCopyOfStatusList().toString())
          .contains("failed to append")
          .doesNotContain(Canary.WORD);
      assertThat(context.written()).isEmpty();
    }
  }
}

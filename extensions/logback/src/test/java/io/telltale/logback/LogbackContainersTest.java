/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import io.opentelemetry.instrumentation.logback.mdc.v1_0.OpenTelemetryAppender;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Appenders that hold others, which code attaches before it moves the others into them. */
class LogbackContainersTest {

  @TempDir Path folder;

  /** One that a team may have written. */
  private static final class Holder extends UnsynchronizedAppenderBase<ILoggingEvent>
      implements AppenderAttachable<ILoggingEvent> {

    private final AppenderAttachableImpl<ILoggingEvent> held = new AppenderAttachableImpl<>();

    @Override
    protected void append(ILoggingEvent event) {
      held.appendLoopOnAppenders(event);
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
      held.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
      return held.iteratorForAppenders();
    }

    @Override
    public Appender<ILoggingEvent> getAppender(String name) {
      return held.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
      return held.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
      held.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
      return held.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
      return held.detachAppender(name);
    }
  }

  /** In the order of OpenTelemetry's starter for Spring Boot. */
  private static <A extends Appender<ILoggingEvent> & AppenderAttachable<ILoggingEvent>>
      void moveInto(A holder, Logger logger) {
    holder.setContext(logger.getLoggerContext());
    logger.addAppender(holder);
    for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
      Appender<ILoggingEvent> each = all.next();
      if (each != holder) {
        holder.addAppender(each);
        logger.detachAppender(each);
      }
    }
    holder.start();
  }

  private static Logger root(Context context) {
    return context.loggers.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static void fail(Context context) {
    context.logger().error("failed for {}", Line.VALUE, Line.error());
  }

  private static void check(String written) {
    assertThat(written).containsOnlyOnce("failed for ***").doesNotContain(Line.CANARY);
  }

  @Test
  void oneThatIsAsynchronous() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      moveInto(new AsyncAppender(), root(context));
      fail(context);

      check(context.written());
    }
  }

  @Test
  void oneOfTheApplicationAroundAnother() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      fail(context);
      check(context.written());
    }
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      moveInto(new Holder(), root(context));
      moveInto(new Holder(), root(context));
      fail(context);

      check(context.written());
    }
  }

  @Test
  void oneThatIsDetachedAndAttachedAgain() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Holder holder = new Holder();
      moveInto(holder, root(context));
      assertThat(root(context).detachAppender(holder)).isTrue();
      context.logger().error("nobody writes it");
      root(context).addAppender(holder);
      root(context).addAppender(holder);
      fail(context);

      String written = context.written();
      check(written);
      assertThat(written).doesNotContain("nobody writes it");
    }
  }

  private static Stream<Named<Supplier<Appender<ILoggingEvent>>>> holders() {
    return Stream.of(
        Named.of("of OpenTelemetry", OpenTelemetryAppender::new),
        Named.of("of an application", Holder::new));
  }

  /**
   * On the module path, where the fields of Logback are closed, and lines are logged while somebody
   * moves the appenders: each makes the guard look at its logger.
   */
  @ParameterizedTest
  @MethodSource("holders")
  @SuppressWarnings("unchecked")
  void oneOnALoggerThatIsClosed(Supplier<Appender<ILoggingEvent>> made) {
    try (Context context = new Context(folder)) {
      context.configure(context.toFile(Context.PATTERN, ""));
      Logger root = root(context);
      ClosedLogger.cover(root);
      Appender<ILoggingEvent> holder = made.get();
      holder.setContext(context.loggers);
      holder.start();
      root.addAppender(holder);
      ClosedLogger.cover(root);
      for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
        Appender<ILoggingEvent> each = all.next();
        if (each != holder) {
          ((AppenderAttachable<ILoggingEvent>) holder).addAppender(each);
          root.detachAppender(each);
        }
      }
      ClosedLogger.cover(root);
      fail(context);
      ClosedLogger.cover(root);

      check(context.written());
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.opentelemetry.context.Scope;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.Traces;
import io.telltale.runtime.Masked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appenders that ask a line for its exception, as those of error trackers do. */
class LogbackThrowableTest {

  @TempDir Path folder;

  /** Writes the exception in every way. */
  private static final class Tracker extends AppenderBase<ILoggingEvent> {

    private final StringWriter written = new StringWriter();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
        Throwable error = proxy.getThrowable();
        errors.add(error);
        error.printStackTrace(new PrintWriter(written, true));
        written.append(serialized(error));
      }
    }

    private static String serialized(Throwable error) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
        objects.writeObject(error);
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
      return out.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private static Tracker tracker(Context context, boolean isAsynchronous) {
    Tracker tracker = new Tracker();
    tracker.setContext(context.loggers);
    tracker.start();
    Appender<ILoggingEvent> appender = tracker;
    if (isAsynchronous) {
      AsyncAppender async = new AsyncAppender();
      async.setContext(context.loggers);
      async.addAppender(tracker);
      async.start();
      appender = async;
    }
    context.logger().addAppender(appender);
    return tracker;
  }

  @Test
  void anExceptionThatQuotesTheValueOfAnother() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Tracker tracker = tracker(context, false);
      context.logger().error("failed with {}", Line.error(), new Exception("of " + Line.VALUE));
      context.close();

      assertThat(tracker.written.toString())
          .contains("java.lang.Exception: of ***")
          .doesNotContain(Line.CANARY);
    }
  }

  /** The thread that asks is in no trace. */
  @Test
  void anExceptionThatQuotesAValueOfTheTrace() {
    try (Context context = Context.masking(folder, Context.PATTERN);
        Scope ignored = Traces.fresh().makeCurrent()) {
      Tracker tracker = tracker(context, true);
      context.logger().error("failed", Line.error());
      context.logger().error("again", new Exception("of " + Line.VALUE));
      context.close();

      assertThat(tracker.written.toString())
          .contains("java.lang.Exception: of ***")
          .doesNotContain(Line.CANARY);
    }
  }

  @Test
  void itPrintsLikeTheRealOne() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Exception error = new IllegalStateException("outer", Line.error());
      error.addSuppressed(new IllegalArgumentException("of " + Line.VALUE, error));
      Tracker tracker = tracker(context, false);
      context.logger().error("failed", error);
      context.close();

      StringWriter real = new StringWriter();
      error.printStackTrace(new PrintWriter(real, true));
      String expected = real.toString().replace(Line.VALUE, "***");
      assertThat(tracker.written.toString().lines().limit(3))
          .containsExactlyElementsOf(expected.lines().limit(3).toList());
      assertThat(tracker.written.toString())
          .contains("Caused by: " + LoginException.class.getName() + ": no session for ***")
          .contains("Suppressed: java.lang.IllegalArgumentException: of ***")
          .doesNotContain(Line.CANARY);
    }
  }

  /** Whoever makes one hands on who the exception is, and what of it may leave. */
  @Test
  void oneThatIsMaskedAlreadyIsStillKnown() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context.logger().error("failed", Masked.throwable(Line.error()));

      assertThat(context.written())
          .contains(" error.code=\"301\"")
          .contains("io.telltale.outlets.LoginException: no session for ***")
          .doesNotContain(Line.CANARY);
    }
  }

  /** Error trackers and ECS group by the class. */
  @Test
  void anExceptionWithNothingToMaskIsTheExceptionItself() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Exception undeclared = new IllegalStateException("queue is closed", new IOException("eof"));
      Tracker tracker = tracker(context, false);
      context.logger().error("failed", undeclared);
      context.close();

      assertThat(tracker.errors).singleElement().isSameAs(undeclared);
    }
  }

  /** The exception may have gone on its way, and carry more. */
  @Test
  void anotherThreadDoesNotGetTheExceptionItself() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Exception undeclared = new IllegalStateException("rolling back", new IOException("eof"));
      Tracker tracker = tracker(context, true);
      context.logger().error("failed", undeclared);
      undeclared.addSuppressed(Line.error());
      context.close();

      StringWriter later = new StringWriter();
      tracker.errors.get(0).printStackTrace(new PrintWriter(later, true));
      assertThat(later.toString())
          .startsWith("java.lang.IllegalStateException: rolling back")
          .contains("Caused by: java.io.IOException: eof")
          .doesNotContain(Line.CANARY);
    }
  }

  /** As those of XSLT and of mail: it prints what it holds. */
  private static final class NestingException extends Exception {

    private final transient Throwable nested;

    NestingException(Throwable nested) {
      super("no order");
      this.nested = nested;
    }

    @Override
    public void printStackTrace(PrintWriter out) {
      super.printStackTrace(out);
      out.println("nested: " + nested);
    }
  }

  @Test
  void anExceptionThatPrintsWhatItHolds() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Throwable nesting = new NestingException(Line.error());
      Tracker tracker = tracker(context, false);
      context.logger().error("failed", nesting);
      context.logger().error("failed", new IllegalStateException("again", nesting));
      context.close();

      assertThat(tracker.errors).hasSize(2).noneMatch(error -> error == nesting);
      assertThat(tracker.written.toString())
          .contains(NestingException.class.getName() + ": no order")
          .doesNotContain(Line.CANARY);
    }
  }

  /** Whoever looks into it might find a value in a field. */
  @Test
  void inALineWithAValueNoExceptionIsItself() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Exception undeclared = new IllegalStateException("queue is closed");
      Tracker tracker = tracker(context, false);
      context.logger().error("failed for {}", Line.error(), undeclared);
      context.close();

      assertThat(tracker.errors).singleElement().isNotSameAs(undeclared);
      assertThat(tracker.written.toString())
          .contains("java.lang.IllegalStateException: queue is closed")
          .doesNotContain(Line.CANARY);
    }
  }
}

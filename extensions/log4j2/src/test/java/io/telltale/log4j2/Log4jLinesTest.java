/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Scope;
import io.telltale.outlets.LinesContract;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.Scene;
import io.telltale.outlets.Traces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No line holds a declared value, whatever layout writes it; on the bytes of a file. */
class Log4jLinesTest extends LinesContract {

  @Override
  protected Scene.Outlet open(Path folder) {
    return new ContextOutlet(Context.masking(folder, Context.PATTERN));
  }

  @Override
  protected Scene.Outlet openWithArguments(Path folder) {
    return new ContextOutlet(Context.masking(folder, Context.ECS));
  }

  @Override
  protected void logBy(Scene.Outlet outlet, String logger, String text) {
    ((ContextOutlet) outlet).context.loggers.getLogger(logger).error(text);
  }

  @Test
  void anExceptionAsTextInTheContextStack() {
    for (String layout : new String[] {Context.PATTERN, Context.ECS}) {
      try (Context context = Context.masking(folder, layout)) {
        ThreadContext.push("order 17");
        ThreadContext.push("after " + new LoginException(Line.VALUE));
        context.logger().warn("failed");

        assertThat(context.written())
            .contains("order 17", "after " + LoginException.class.getName() + ": No session for")
            .doesNotContain(Line.CANARY);
      }
    }
  }

  private static Stream<Arguments> linesByLayouts() {
    return Stream.of(Context.PATTERN, Context.EXTENDED, Context.ECS)
        .flatMap(layout -> Arrays.stream(Line.values()).map(line -> Arguments.of(line, layout)));
  }

  @ParameterizedTest
  @MethodSource("linesByLayouts")
  void noLineHoldsADeclaredValue(Line line, String layout) {
    try (Context context = Context.masking(folder, layout);
        Scope ignored = Traces.fresh().makeCurrent()) {
      line.log(context.logger());

      assertThat(context.written())
          .contains("shop.Login", "***")
          .doesNotContain(Line.CANARY, "rosalind");
    }
  }

  /** The control: these lines do hold the value. */
  @ParameterizedTest
  @MethodSource("linesByLayouts")
  void withoutMaskingTheyDo(Line line, String layout) {
    try (Context context = Context.stock(folder, layout);
        Scope ignored = Traces.fresh().makeCurrent()) {
      line.log(context.logger());

      assertThat(context.written()).contains(Line.CANARY);
    }
  }

  /** Another thread masks these, and still knows the trace. */
  @ParameterizedTest
  @EnumSource(Line.class)
  void asynchronousLoggers(Line line) {
    for (boolean all : new boolean[] {true, false}) {
      try (Context context = new Context(folder, all);
          Scope ignored = Traces.fresh().makeCurrent()) {
        context.configure(context.toFile(Context.PATTERN), "FILE", all ? "Root" : "AsyncRoot");
        line.log(context.logger());

        assertThat(context.written())
            .contains("shop.Login", "***")
            .doesNotContain(Line.CANARY, "rosalind", LineTrace.KEY);
      }
    }
  }

  /** Keeps lines for another thread, as one that writes asynchronously does. */
  private static final class Later extends AbstractAppender {

    private final List<LogEvent> lines = new ArrayList<>();

    Later() {
      super("LATER", null, null, false, Property.EMPTY_ARRAY);
      start();
    }

    @Override
    public void append(LogEvent event) {
      lines.add(event.toImmutable());
    }
  }

  @Test
  void whatIsSuppressedAfterALineWasLoggedDoesNotLeave() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Later later = new Later();
      context.loggers.getConfiguration().getRootLogger().addAppender(later, null, null);
      Exception error = new IllegalStateException("rolling back");
      context.logger().warn("failed", error);
      error.addSuppressed(new LoginException(Line.VALUE));

      String layout = "%msg%n%ex";
      assertThat(
              PatternLayout.newBuilder()
                  .withPattern(layout)
                  .build()
                  .toSerializable(later.lines.get(0)))
          .contains("java.lang.IllegalStateException: rolling back")
          .doesNotContain(Line.CANARY);
    }
  }

  private static String written(Context context, Throwable error) {
    try (context) {
      ThreadContext.put("request", "GET /orders");
      context.logger().error("failed for {} of order {}", Line.VALUE, 17, error);
      context.logger().info("order {} is {}", 17, "late");
      return context.written();
    }
  }

  /** Frames, common frames, causes, cycles and callers are where they were. */
  @ParameterizedTest
  @MethodSource("patterns")
  void aLineDiffersInTheMaskedPlacesOnly(String layout) {
    Throwable error = graph();

    String stock = written(Context.stock(folder, layout), error);
    String masked = written(Context.masking(folder, layout), error);

    assertThat(stock)
        .contains("Caused by: " + LoginException.class.getName(), "Suppressed: ", "CIRCULAR");
    assertThat(
            masked.replaceFirst(
                "error.code=301, error.domain=LOGIN, error.fingerprint=[a-p]{16},"
                    + " error.name=LOGIN-301, ",
                ""))
        .isNotEqualTo(masked)
        .isEqualTo(stock.replace(Line.VALUE, "***"));
  }

  private static Stream<String> patterns() {
    return Stream.of(Context.PATTERN, Context.EXTENDED);
  }

  @Test
  void theIdentityIsAFieldOfItsOwn() {
    try (Context context = Context.masking(folder, Context.ECS)) {
      context.logger().error("failed", new IllegalStateException("wrapped", Line.error()));

      assertThat(context.written())
          .contains(
              "\"error.code\":\"301\"",
              "\"error.name\":\"LOGIN-301\"",
              "\"error.domain\":\"LOGIN\"")
          .containsPattern("\"error.fingerprint\":\"[a-p]{16}\"");
    }
  }
}

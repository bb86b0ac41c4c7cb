/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Scope;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.LoginRefusal;
import io.telltale.outlets.QuotingLine;
import io.telltale.outlets.Traces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.logging.log4j.ThreadContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No line holds a declared value, whatever layout writes it; on the bytes of a file. */
class Log4jLinesTest {

  @TempDir Path folder;

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

  private static Throwable graph() {
    Throwable cause = new IllegalArgumentException("bad " + Line.EMAIL);
    LoginException error = new LoginException(Line.EMAIL, cause);
    error.addSuppressed(new IllegalStateException("not closed"));
    cause.addSuppressed(error);
    return new IllegalStateException("order 17 of " + Line.EMAIL, error);
  }

  private static String written(Context context, Throwable error) {
    try (context) {
      ThreadContext.put("request", "GET /orders");
      context.logger().error("failed for {} of order {}", Line.EMAIL, 17, error);
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
        .isEqualTo(stock.replace(Line.EMAIL, "c***@secret.example"));
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

  /** Nobody has recorded these exceptions, or handed them over. */
  @ParameterizedTest
  @EnumSource(QuotingLine.class)
  void aLibraryThatQuotesAnException(QuotingLine line) {
    try (Context context = Context.masking(folder, Context.PATTERN);
        Scope ignored = Traces.fresh().makeCurrent()) {
      context.loggers.getLogger(line.logger()).error(line.text());

      assertThat(context.written())
          .contains(line.logger(), line.shown())
          .doesNotContain(QuotingLine.VALUE);
    }
  }

  /** Its name may come by one argument, and its message by another one. */
  @Test
  void anExceptionAsTextAmongTheArguments() {
    QuotingLine line = QuotingLine.TOLD;
    String told = line.text().substring("order failed: ".length());
    int colon = told.indexOf(':');
    try (Context context = Context.masking(folder, Context.PATTERN);
        Scope ignored = Traces.fresh().makeCurrent()) {
      context.logger().error("1 order failed: {}", told);
      context
          .logger()
          .error("2 order failed: {}: {}", told.substring(0, colon), told.substring(colon + 2));
      context.logger().error("3 " + line.text() + " {}", new Object());

      assertThat(context.written())
          .contains("1 " + line.shown(), "2 " + line.shown(), "3 " + line.shown())
          .doesNotContain(QuotingLine.VALUE);
    }
  }

  /** It may take long, or write a line itself. */
  @Test
  void anArgumentIsNotAskedForItsTextOnceMore() {
    AtomicInteger asked = new AtomicInteger();
    Object argument =
        new Object() {
          @Override
          public String toString() {
            return "order " + asked.incrementAndGet();
          }
        };
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context.logger().info("placed {}", argument);

      assertThat(context.written()).contains("placed order 1");
      assertThat(asked).hasValue(1);
    }
  }

  /** Nothing in its name tells that it is an exception. */
  @Test
  void aSubclassIsKnownByItsNameOnceItWasLogged() {
    LoginRefusal error = new LoginRefusal(Line.EMAIL);
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      try (Scope ignored = Traces.fresh().makeCurrent()) {
        context.logger().error("failed {}", error, 17);
      }
      try (Scope ignored = Traces.fresh().makeCurrent()) {
        context.logger().error("again {}", new LoginRefusal(QuotingLine.VALUE).toString());
      }

      assertThat(context.written())
          .contains("again " + LoginRefusal.class.getName() + ": No session for ***")
          .doesNotContain(QuotingLine.VALUE);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Scope;
import io.telltale.outlets.LinesContract;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.Scene;
import io.telltale.outlets.Traces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.marker.Markers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No line holds a declared value, whatever encoder writes it; on the bytes of a file. */
class LogbackLinesTest extends LinesContract {

  private static final String LOGSTASH =
      "<encoder class='net.logstash.logback.encoder.LogstashEncoder'>"
          + "<includeNonStructuredArguments>true</includeNonStructuredArguments></encoder>";
  private static final String JSON =
      "<encoder class='ch.qos.logback.classic.encoder.JsonEncoder'>"
          + "<withFormattedMessage>true</withFormattedMessage></encoder>";

  @Override
  protected Scene.Outlet open(Path folder) {
    return new ContextOutlet(Context.masking(folder, Context.PATTERN));
  }

  @Override
  protected Scene.Outlet openWithArguments(Path folder) {
    return new ContextOutlet(Context.masking(folder, JSON));
  }

  @Override
  protected void logBy(Scene.Outlet outlet, String logger, String text) {
    ((ContextOutlet) outlet).context.loggers.getLogger(logger).error(text);
  }

  /** Values of pairs that are no texts, but hold some. */
  @Test
  void anExceptionAsTextInAPair() {
    String told = "after " + Line.error();
    StringBuilder characters = new StringBuilder(told).append('.');
    List<Object> values =
        List.of(
            characters,
            List.of(17, told),
            Map.of("failure", List.of(told)),
            Optional.of(told),
            new AtomicReference<>(told),
            new Object[] {told},
            Collections.nCopies(2_000, told));
    for (String encoder : new String[] {Context.PATTERN, JSON, LOGSTASH}) {
      for (Object value : values) {
        try (Context context = Context.masking(folder, encoder)) {
          context.logger().atWarn().addKeyValue("last", value).log("failed");

          assertThat(context.written())
              .contains("after " + LoginException.class.getName() + ": No session for ***")
              .doesNotContain(Line.CANARY);
        }
      }
    }
  }

  @Test
  void anExceptionAsTextInAStructuredArgumentOrMarker() {
    String told = "after " + Line.error();
    try (Context context = Context.masking(folder, LOGSTASH)) {
      context.logger().warn("1 failed", StructuredArguments.kv("last", told));
      context.logger().warn(Markers.append("last", told), "2 failed");

      assertThat(context.written()).contains("1 failed", "2 failed").doesNotContain(Line.CANARY);
    }
  }

  private static Stream<Arguments> linesByEncoders() {
    return Stream.of(Context.PATTERN, LOGSTASH, JSON)
        .flatMap(encoder -> Arrays.stream(Line.values()).map(line -> Arguments.of(line, encoder)));
  }

  @ParameterizedTest
  @MethodSource("linesByEncoders")
  void noLineHoldsADeclaredValue(Line line, String encoder) {
    try (Context context = Context.masking(folder, encoder);
        Scope ignored = Traces.fresh().makeCurrent()) {
      line.log(context);

      assertThat(context.written())
          .contains("shop.Login", "***")
          .doesNotContain(Line.CANARY, "rosalind");
    }
  }

  /** The control: these lines do hold the value. */
  @ParameterizedTest
  @MethodSource("linesByEncoders")
  void withoutMaskingTheyDo(Line line, String encoder) {
    if (line == Line.THREAD && encoder.equals(Context.PATTERN)
        || line == Line.STRUCTURED_ARGUMENT
        || line == Line.MARKER) {
      return; // not every encoder shows them; the exception of the line does
    }
    try (Context context = new Context(folder);
        Scope ignored = Traces.fresh().makeCurrent()) {
      context.configure(context.toFile(encoder, ""));
      line.log(context);

      assertThat(context.written()).contains(Line.CANARY);
    }
  }

  private String written(boolean masking, Throwable error) {
    try (Context context =
        masking ? Context.masking(folder, Context.PATTERN) : new Context(folder)) {
      if (!masking) {
        context.configure(context.toFile(Context.PATTERN, ""));
      }
      context.mdc.put("request", "GET /orders");
      context.logger().error("failed for {} of order {}", Line.VALUE, 17, error);
      context.logger().info("order {} is {}", 17, "late");
      return context.written();
    }
  }

  /** Frames, common frames, causes, cycles and callers are where they were. */
  @Test
  void aLineDiffersInTheMaskedPlacesOnly() {
    Throwable error = graph();

    String stock = written(false, error);
    String masked = written(true, error);

    assertThat(stock)
        .contains("Caused by: " + LoginException.class.getName())
        .contains("common frames omitted", "Suppressed: ", "CIRCULAR REFERENCE", " written  - ");
    assertThat(
            masked.replaceFirst(
                "error.code=\"301\" error.name=\"LOGIN-301\" error.domain=\"LOGIN\""
                    + " error.fingerprint=\"[a-p]{16}\"",
                ""))
        .isEqualTo(stock.replace(Line.VALUE, "***"));
  }

  @Test
  void theIdentityIsAFieldOfItsOwn() {
    try (Context context = Context.masking(folder, LOGSTASH)) {
      context.logger().error("failed", new IllegalStateException("wrapped", Line.error()));

      assertThat(context.written())
          .contains(
              "\"error.code\":301", "\"error.name\":\"LOGIN-301\"", "\"error.domain\":\"LOGIN\"")
          .containsPattern("\"error.fingerprint\":\"[a-p]{16}\"");
    }
  }
}

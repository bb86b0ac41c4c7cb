/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.logback.mdc.v1_0.OpenTelemetryAppender;
import io.telltale.outlets.FailingMaskerException;
import io.telltale.outlets.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ids of the trace, by which a line is found: a masked line has them, whoever adds them. */
class LogbackTraceIdsTest {

  private static final String APPENDER =
      "<appender name='OUTER' class='" + OpenTelemetryAppender.class.getName() + "'>";
  private static final String LOGSTASH =
      "<encoder class='net.logstash.logback.encoder.LogstashEncoder'/>";
  private static final String BOOT = "org.springframework.boot.logging.logback.";

  @TempDir Path folder;

  private final io.opentelemetry.context.Context fresh = Traces.fresh();
  private final String trace = Span.fromContext(fresh).getSpanContext().getTraceId();
  private final String span = Span.fromContext(fresh).getSpanContext().getSpanId();
  private Scope scope;

  @BeforeEach
  void begin() {
    scope = fresh.makeCurrent();
  }

  @AfterEach
  void end() {
    scope.close();
  }

  /** Starts a context with the appender as its configuration has it, between logger and file. */
  private Context configured(String encoder, String settings) {
    Context context = new Context(folder);
    LogbackMasking.install(context.loggers);
    context.configure(
        context.toFile(encoder, APPENDER + settings + "<appender-ref ref='FILE'/></appender>"));
    return context;
  }

  private void assertIds(String written) {
    assertThat(written).doesNotContain(Line.CANARY, "rosalind");
    assertThat(written.lines().filter(line -> line.contains(" shop.Login ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("trace_id=" + trace, "span_id=" + span));
  }

  /** In the order of OpenTelemetry's starter for Spring Boot, which attaches it by code. */
  @Test
  void openTelemetrysStarter() {
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      Logger root = context.loggers.getLogger(Logger.ROOT_LOGGER_NAME);
      OpenTelemetryAppender ids = new OpenTelemetryAppender();
      ids.setContext(context.loggers);
      root.addAppender(ids);
      for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
        Appender<ILoggingEvent> each = all.next();
        if (each != ids) {
          ids.addAppender(each);
          root.detachAppender(each);
        }
      }
      ids.start();
      context.logger().info("nothing secret");
      context.logger().error("failed for {}", Line.VALUE, Line.error());

      String written = context.written();
      assertIds(written);
      assertThat(written).contains("nothing secret", "failed for ***");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLineHasThem(Line line) {
    try (Context context = configured(Context.PATTERN, "")) {
      line.log(context);

      assertThat(context.written())
          .contains("trace_id=" + trace, "span_id=" + span)
          .doesNotContain(Line.CANARY, "rosalind");
    }
  }

  @Test
  void underKeysOfOnesOwn() {
    try (Context context = configured(Context.PATTERN, "<traceIdKey>trace</traceIdKey>")) {
      context.logger().error("failed", Line.error());

      assertThat(context.written()).contains(" trace=" + trace).doesNotContain("trace_id");
    }
  }

  /** Its baggage comes from the outside, and its properties of the context are all of the MDC. */
  @Test
  void whatElseItAddsIsMasked() {
    try (Context context = configured(LOGSTASH, "<addBaggage>true</addBaggage>");
        Scope ignored = Baggage.builder().put("who", Line.VALUE).build().makeCurrent()) {
      context.mdc.put("user", Line.VALUE);
      context.logger().error("failed", Line.error());

      assertThat(context.written())
          .contains("\"trace_id\":\"" + trace, "\"baggage.who\":\"***\"")
          .doesNotContain(Line.CANARY, "rosalind");
    }
  }

  /** Without the installation, a team may have masking behind it. */
  @Test
  void inFrontOfAnElementThatMasks() {
    try (Context context = new Context(folder)) {
      context.configure(
          context.toFile(
              LOGSTASH,
              "<appender name='MASKED' class='io.telltale.logback.MaskingAppender'>"
                  + "<appender-ref ref='FILE'/></appender>"
                  + APPENDER
                  + "<addBaggage>true</addBaggage><appender-ref ref='MASKED'/></appender>"));
      context.mdc.put("user", Line.VALUE);
      context.logger().error("failed", Line.error());
      context.logger().error("failed", new FailingMaskerException(Line.VALUE));

      assertThat(context.written())
          .contains("\"trace_id\":\"" + trace, "\"user\":\"***\"")
          .doesNotContain(Line.CANARY, "rosalind");
    }
  }

  /** A line goes to the appenders of its own logger first, and is masked once. */
  @Test
  void behindAnotherAppenderThatGotTheLineBefore() throws IOException {
    Path other = folder.resolve("other.log");
    try (Context context = configured(Context.PATTERN, "")) {
      context.configure(
          "<appender name='OTHER' class='ch.qos.logback.core.FileAppender'><file>"
              + other
              + "</file>"
              + Context.PATTERN
              + "</appender><logger name='shop'><appender-ref ref='OTHER'/></logger>");
      context.logger().error("failed for {}", Line.VALUE, Line.error());

      assertIds(context.written());
      assertThat(Files.readString(other)).contains("failed for ***").doesNotContain(Line.CANARY);
    }
  }

  /** By the bridge of Micrometer, which puts them into the MDC itself. */
  @Test
  void springBootsCorrelation() {
    try (Context context = new Context(folder)) {
      LogbackMasking.install(context.loggers);
      context.configure(
          "<conversionRule conversionWord='correlationId' class='"
              + BOOT
              + "CorrelationIdConverter'/>"
              + context.toFile(
                  "<encoder><pattern>%logger - %correlationId{}%msg%n%ex</pattern></encoder>", ""));
      context.mdc.put("traceId", trace);
      context.mdc.put("spanId", span);
      context.logger().error("failed for {}", Line.VALUE, Line.error());

      assertThat(context.written())
          .contains("[" + trace + "-" + span + "] failed for ***")
          .doesNotContain(Line.CANARY);
    }
  }
}

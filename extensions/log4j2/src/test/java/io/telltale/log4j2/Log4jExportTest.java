/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.log4j.appender.v2_17.OpenTelemetryAppender;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.Traces;
import io.telltale.sdk.Telltale;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenTelemetry's own appender, which hands on the thrown exception, and of others only texts. */
class Log4jExportTest {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

  /** It has no shape. */
  private static final String VALUE = "Vexwort Tarnquill";

  @TempDir Path folder;

  private final InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();

  private static LoginException error() {
    return new LoginException(VALUE);
  }

  static Stream<Consumer<Logger>> lines() {
    return Stream.of(
        log -> log.error("failed: {} of {}", List.of(error()), VALUE),
        log -> log.error("{} for {}", CompletableFuture.failedFuture(error()), VALUE),
        log -> log.error("failed: {} of {}", error(), VALUE, new IllegalStateException("closed")),
        log -> log.error(new StringFormattedMessage("failed with %s for %s", error(), VALUE)),
        log -> log.error(new ObjectMessage(List.of(error(), VALUE))),
        log -> log.error(new ObjectMap(Map.of("err", error(), "who", VALUE))),
        log ->
            log.error(
                new ObjectMap(Map.of("err", List.of(error()), "who", VALUE)),
                new IllegalStateException("closed")),
        log -> log.error(new StringMapMessage(Map.of("who", VALUE)), error()));
  }

  private static final class ObjectMap extends MapMessage<ObjectMap, Object> {

    private static final long serialVersionUID = 1;

    ObjectMap(Map<String, Object> fields) {
      super(fields);
    }

    @Override
    public ObjectMap newInstance(Map<String, Object> fields) {
      return new ObjectMap(fields);
    }
  }

  /** No span is current, so that nobody else knows what is secret. */
  @ParameterizedTest
  @MethodSource("lines")
  void exceptionsBesideTheThrownOne(Consumer<Logger> line) {
    assertThat(received(line))
        .singleElement()
        .extracting(LogRecordData::toString, InstanceOfAssertFactories.STRING)
        .doesNotContain("Vexwort", "Tarnquill")
        .contains("***");
  }

  /** The exporters know the thrown exception alone. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theThrownOneMayQuoteTheOther(boolean isCause) {
    IllegalStateException quoting = new IllegalStateException("no room for " + VALUE);
    Exception thrown = isCause ? new IllegalStateException("closed", quoting) : quoting;

    assertThat(received(log -> log.error("failed: {}", error(), thrown)))
        .singleElement()
        .extracting(LogRecordData::toString, InstanceOfAssertFactories.STRING)
        .doesNotContain("Vexwort", "Tarnquill")
        .contains("java.lang.IllegalStateException");
  }

  @Test
  void theThrownOneKeepsItsType() {
    assertThat(
            received(log -> log.error("failed: {}", error(), new IllegalStateException("closed"))))
        .singleElement()
        .extracting(item -> item.getAttributes().get(TYPE))
        .isEqualTo(IllegalStateException.class.getName());
  }

  /** Whatever else is masked, the record stays in its trace. */
  @Test
  void theLineStaysInItsTrace() {
    try (Scope ignored = Traces.fresh().makeCurrent()) {
      String trace = Span.current().getSpanContext().getTraceId();
      assertThat(received(log -> log.error("failed: {}", List.of(error()))))
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.getSpanContext().getTraceId()).isEqualTo(trace);
                assertThat(item.toString()).doesNotContain("Vexwort", "Tarnquill");
              });
    }
  }

  @SuppressWarnings("deprecation") // Version 2 of the appender knows no other way to capture them.
  private List<LogRecordData> received(Consumer<Logger> line) {
    try (Context context = Context.masking(folder, Context.PATTERN);
        OpenTelemetrySdk sdk = sdk()) {
      OpenTelemetryAppender appender =
          new OpenTelemetryAppender.Builder<>()
              .setName("OTEL")
              .setOpenTelemetry(sdk)
              .setCaptureMapMessageAttributes(true)
              .setCaptureContextDataAttributes("*")
              .setCaptureArguments(true)
              .build();
      appender.start();
      context.loggers.getConfiguration().getRootLogger().addAppender(appender, null, null);
      line.accept(context.logger());
      return exporter.getFinishedLogRecordItems();
    }
  }

  private OpenTelemetrySdk sdk() {
    return OpenTelemetrySdk.builder()
        .setLoggerProvider(
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(Telltale.masking(exporter)))
                .build())
        .build();
  }
}

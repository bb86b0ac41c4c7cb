/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.telltale.outlets.LoginException;
import io.telltale.sdk.Telltale;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.marker.Markers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenTelemetry's own appender, which hands on the thrown exception, and of others only texts. */
class LogbackExportTest {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

  private static final String SHAPELESS = "Vexwort Tarnquill";

  @TempDir Path folder;

  private final InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();

  static Stream<Consumer<Logger>> lines() {
    return Stream.of(
        log -> log.error("failed: {} of {}", List.of(Line.error()), Line.VALUE),
        log -> log.atError().addKeyValue("err", Line.error()).log("failed for " + Line.VALUE),
        log ->
            log.error("failed {} for " + Line.VALUE, StructuredArguments.kv("err", Line.error())),
        log -> log.error(Markers.append("err", Line.error()), "failed for " + Line.VALUE),
        log -> log.error("{} for " + Line.VALUE, CompletableFuture.failedFuture(Line.error())),
        log ->
            log.error(
                "failed: {} of {}", Line.error(), Line.VALUE, new IllegalStateException("closed")));
  }

  /** No span is current, so that nobody else knows what is secret. */
  @ParameterizedTest
  @MethodSource("lines")
  void exceptionsBesideTheThrownOne(Consumer<Logger> line) {
    assertThat(received(line))
        .singleElement()
        .extracting(LogRecordData::toString, InstanceOfAssertFactories.STRING)
        .doesNotContain(Line.CANARY)
        .contains("***");
  }

  /** The value has no shape, and the exporters know the thrown exception alone. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theThrownOneMayQuoteTheOther(boolean isCause) {
    IllegalStateException quoting = new IllegalStateException("no room for " + SHAPELESS);
    Exception thrown = isCause ? new IllegalStateException("closed", quoting) : quoting;

    assertThat(received(log -> log.error("failed: {}", new LoginException(SHAPELESS), thrown)))
        .singleElement()
        .extracting(LogRecordData::toString, InstanceOfAssertFactories.STRING)
        .doesNotContain("Vexwort", "Tarnquill")
        .contains("java.lang.IllegalStateException");
  }

  @Test
  void theThrownOneKeepsItsType() {
    Consumer<Logger> line =
        log -> log.error("failed: {}", Line.error(), new IllegalStateException("closed"));

    assertThat(received(line))
        .singleElement()
        .extracting(item -> item.getAttributes().get(TYPE))
        .isEqualTo(IllegalStateException.class.getName());
  }

  @SuppressWarnings("deprecation") // Version 2 of the appender knows no other way to capture them.
  private List<LogRecordData> received(Consumer<Logger> line) {
    try (Context context = Context.masking(folder, Context.PATTERN);
        OpenTelemetrySdk sdk = sdk()) {
      OpenTelemetryAppender appender = new OpenTelemetryAppender();
      appender.setContext(context.loggers);
      appender.setOpenTelemetry(sdk);
      appender.setCaptureKeyValuePairAttributes(true);
      appender.setCaptureLogstashMarkerAttributes(true);
      appender.setCaptureArguments(true);
      appender.start();
      context.logger().addAppender(appender);
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

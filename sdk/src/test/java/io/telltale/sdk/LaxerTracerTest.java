/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.shop.AuthRequiredException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy of an exporter holds for what a tracer of a laxer policy has written, too. */
class LaxerTracerTest {

  private static final String CANARY = "canary words of nobody else";
  private static final String EMAIL = "anna-canary@example.com";
  private static final String WEAKLY_MASKED = "a***@example.com";
  private static final AttributeKey<String> DETAIL = AttributeKey.stringKey("error.detail.email");
  private static final AttributeKey<String> ERROR_MESSAGE = AttributeKey.stringKey("error.message");
  private static final AttributeKey<String> EXCEPTION_MESSAGE =
      AttributeKey.stringKey("exception.message");

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().build();

  @AfterEach
  void close() {
    sdk.close();
  }

  private ExceptionTracer tracer(TracingConfig exporters, boolean events, boolean inLogs) {
    SdkLoggerProviderBuilder loggers =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                SimpleLogRecordProcessor.create(Telltale.with(exporters).masking(logs)));
    sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(
                        SimpleSpanProcessor.create(Telltale.with(exporters).masking(spans)))
                    .build())
            .setLoggerProvider(loggers.build())
            .build();
    ErrorDescriber full =
        ErrorDescriber.builder()
            .stackTrace(StackTraceMode.FULL)
            .undeclaredStackTrace(StackTraceMode.FULL)
            .build();
    return TracerOptions.with(
            ExceptionTracer.builder(sdk), TracerParts.of(full).withSignals(events, inLogs))
        .build();
  }

  private SpanData record(BiConsumer<Span, Throwable> recording, Throwable error) {
    Span span = sdk.getTracer("test").spanBuilder("charge").startSpan();
    recording.accept(span, error);
    span.end();
    return spans.getFinishedSpanItems().get(0);
  }

  private static String everythingOf(SpanData span) {
    StringBuilder all = new StringBuilder();
    all.append(span.getAttributes()).append(span.getStatus()).append(span.getEvents());
    span.getEvents().forEach(event -> all.append(event.getAttributes()));
    return all.toString();
  }

  private static String everythingOf(LogRecordData log) {
    return log.getAttributes() + " " + log.getBodyValue();
  }

  @ParameterizedTest
  @CsvSource({"true,false", "true,true", "false,true"})
  void theMessageOfAnUndeclaredExceptionDoesNotLeave(boolean events, boolean inLogs) {
    ExceptionTracer tracer = tracer(TracingConfig.strict(), events, inLogs);

    SpanData span = record(tracer::recordException, new IllegalStateException(CANARY));

    assertThat(everythingOf(span)).doesNotContain(CANARY).contains("IllegalStateException");
    assertThat(span.getAttributes().get(ERROR_MESSAGE)).isEqualTo("***");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getStatus().getDescription()).isEqualTo("***");
    assertThat(span.getEvents()).hasSize(events ? 1 : 0);
    assertThat(logs.getFinishedLogRecordItems()).hasSize(inLogs ? 1 : 0);
    for (LogRecordData log : logs.getFinishedLogRecordItems()) {
      assertThat(everythingOf(log)).doesNotContain(CANARY).contains("IllegalStateException");
    }
  }

  @ParameterizedTest
  @CsvSource({"true,false", "true,true", "false,true"})
  void valuesOfADeclaredExceptionTakeTheFloorOfTheExporter(boolean events, boolean inLogs) {
    ExceptionTracer tracer = tracer(TracingConfig.strict(), events, inLogs);

    SpanData span = record(tracer::recordException, new AuthRequiredException(EMAIL, "tenant-7"));

    assertThat(everythingOf(span)).doesNotContain(EMAIL, WEAKLY_MASKED);
    assertThat(span.getAttributes().get(DETAIL)).isEqualTo("***");
    assertThat(span.getAttributes().get(ERROR_MESSAGE)).isEqualTo("No session for ***");
    if (events) {
      assertThat(span.getEvents().get(0).getAttributes().get(EXCEPTION_MESSAGE))
          .isEqualTo("No session for ***");
    }
    for (LogRecordData log : logs.getFinishedLogRecordItems()) {
      assertThat(everythingOf(log)).doesNotContain(EMAIL, WEAKLY_MASKED);
      assertThat(log.getAttributes().get(DETAIL)).isEqualTo("***");
      assertThat(String.valueOf(log.getBodyValue())).contains("No session for ***");
    }
  }

  @Test
  void aWrapperThatQuotesAWeaklyMaskedValueDoesNotLeave() {
    ExceptionTracer tracer =
        tracer(
            TracingConfig.strict().toBuilder()
                .undeclaredMessages(MessagePolicy.SCAN)
                .undeclaredStackTrace(StackTraceMode.FULL)
                .build(),
            true,
            true);
    Throwable error = new AuthRequiredException(EMAIL, "tenant-7");

    SpanData span =
        record(tracer::recordException, new IllegalStateException("while: " + EMAIL, error));

    assertThat(everythingOf(span)).doesNotContain(EMAIL, WEAKLY_MASKED);
    assertThat(everythingOf(logs.getFinishedLogRecordItems().get(0)))
        .doesNotContain(EMAIL, WEAKLY_MASKED);
  }

  @Test
  void anExceptionThatWasDealtWithTellsNoMore() {
    ExceptionTracer tracer = tracer(TracingConfig.strict(), false, true);

    SpanData span =
        record(
            (current, error) -> {
              try (Scope scope = current.makeCurrent()) {
                tracer.recordHandled(error);
              }
            },
            new IllegalStateException(CANARY));

    assertThat(everythingOf(span)).doesNotContain(CANARY).contains("IllegalStateException");
  }

  @Test
  void anExporterThatIsNotStricterKeepsTheTexts() {
    ExceptionTracer tracer = tracer(TracingConfig.development(), true, true);

    SpanData span = record(tracer::recordException, new AuthRequiredException(EMAIL, "tenant-7"));

    assertThat(span.getAttributes().get(DETAIL)).isEqualTo(WEAKLY_MASKED);
    assertThat(span.getEvents().get(0).getAttributes().get(EXCEPTION_MESSAGE))
        .isEqualTo("no session for " + WEAKLY_MASKED);
    assertThat(logs.getFinishedLogRecordItems().get(0).getAttributes().get(DETAIL))
        .isEqualTo(WEAKLY_MASKED);
  }

  @Test
  void theExporterDescribesWhatALaxerHookHasDescribed() {
    assumeTrue(Features.logsOfExceptions());
    SdkLoggerProviderBuilder loggers =
        Telltale.with(TracingConfig.development()).install(SdkLoggerProvider.builder());
    try (SdkLoggerProvider provider =
        loggers
            .addLogRecordProcessor(
                SimpleLogRecordProcessor.create(
                    Telltale.with(TracingConfig.strict()).masking(logs)))
            .build()) {
      provider
          .get("test")
          .logRecordBuilder()
          .setException(new IllegalStateException(CANARY))
          .setBody("failed: " + CANARY)
          .emit();

      assertThat(everythingOf(logs.getFinishedLogRecordItems().get(0)))
          .doesNotContain(CANARY)
          .contains("IllegalStateException");
    }
  }

  /** What others write of the value takes the floor of the exporter as well. */
  @Test
  void valuesInTextsOfOthersTakeTheFloorOfTheExporter() {
    ExceptionTracer tracer = tracer(TracingConfig.strict(), true, false);

    SpanData span =
        record(
            (current, error) -> {
              tracer.recordException(current, error);
              current.setAttribute("user", EMAIL);
              current.updateName("GET /users/" + EMAIL);
              sdk.getLogsBridge()
                  .get("shop")
                  .logRecordBuilder()
                  .setContext(Context.root().with(current))
                  .setBody("refused " + EMAIL)
                  .emit();
            },
            new AuthRequiredException(EMAIL, "tenant-7"));

    assertThat(span.getName()).isEqualTo("GET /users/***");
    assertThat(span.getAttributes().get(AttributeKey.stringKey("user"))).isEqualTo("***");
    assertThat(everythingOf(logs.getFinishedLogRecordItems().get(0)))
        .contains("refused ***")
        .doesNotContain(WEAKLY_MASKED);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.shop.AuthRequiredException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody has made a declared exception a part of another one's message, or of a log line about
 * another one, and has not handed it over.
 */
class QuotedExceptionsTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final String TYPE = AuthRequiredException.class.getName();

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final Protection protection =
      Telltale.with(
          TracingConfig.builder()
              .stackTrace(StackTraceMode.FULL)
              .undeclaredStackTrace(StackTraceMode.FULL)
              .build());
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              protection
                  .install(SdkTracerProvider.builder())
                  .addSpanProcessor(SimpleSpanProcessor.create(protection.masking(spans)))
                  .build())
          .setLoggerProvider(
              protection
                  .install(SdkLoggerProvider.builder())
                  .addLogRecordProcessor(SimpleLogRecordProcessor.create(protection.masking(logs)))
                  .build())
          .build();

  @AfterEach
  void stop() {
    sdk.close();
  }

  private static AuthRequiredException declared() {
    return new AuthRequiredException(VALUE, "acme");
  }

  /** A declared one that says something of another one. */
  private static final class QuotingException extends AuthRequiredException {

    QuotingException() {
      super("nobody.in.it", "acme");
    }

    @Override
    public String getMessage() {
      return "after " + declared();
    }
  }

  private Span span() {
    return sdk.getTracer("shop").spanBuilder("work").startSpan();
  }

  private String recordedBySpan(Throwable error) {
    Span span = span();
    span.recordException(error);
    span.end();
    return messageOnSpan();
  }

  private String recordedByTelltale(Throwable error) {
    Span span = span();
    protection.exceptionTracer(sdk).recordException(span, error);
    span.end();
    return messageOnSpan();
  }

  private String messageOnSpan() {
    assertThat(spans.getFinishedSpanItems().toString()).doesNotContain(VALUE);
    String message =
        spans
            .getFinishedSpanItems()
            .get(0)
            .getEvents()
            .get(0)
            .getAttributes()
            .get(stringKey("exception.message"));
    spans.reset();
    return message;
  }

  private LogRecordData logged(String body, Throwable error) {
    assumeTrue(Features.logsOfExceptions());
    LogRecordBuilder record = sdk.getLogsBridge().get("shop").logRecordBuilder();
    record.setBody(body).setException(error).emit();
    LogRecordData left = logs.getFinishedLogRecordItems().get(0);
    logs.reset();
    assertThat(left.toString()).doesNotContain(VALUE);
    return left;
  }

  private String messageLogged(Throwable error) {
    return logged("failed", error).getAttributes().get(stringKey("exception.message"));
  }

  @Test
  void inTheMessageOfAnother() {
    Throwable error = new IllegalStateException("wrap: " + declared());
    String shown = "wrap: " + TYPE + ": No session for ***";

    assertThat(recordedBySpan(error)).isEqualTo(shown);
    assertThat(recordedByTelltale(new IllegalStateException(error.getMessage()))).isEqualTo(shown);
    assertThat(messageLogged(new IllegalStateException(error.getMessage()))).isEqualTo(shown);
  }

  @Test
  void inTheMessageOfACause() {
    Throwable cause = new IllegalStateException("wrap: " + declared());

    assertThat(recordedBySpan(new IllegalArgumentException("outer", cause))).isEqualTo("outer");
    assertThat(messageLogged(new IllegalArgumentException(cause)))
        .isEqualTo("java.lang.IllegalStateException: wrap: " + TYPE + ": ***");
  }

  @Test
  void inTheMessageOfADeclaredOne() {
    assertThat(recordedBySpan(new QuotingException()))
        .isEqualTo("after " + TYPE + ": No session for ***");
    assertThat(recordedByTelltale(new QuotingException()))
        .isEqualTo("after " + TYPE + ": No session for ***");
    assertThat(messageLogged(new QuotingException()))
        .isEqualTo("after " + TYPE + ": No session for ***");
  }

  @Test
  void ofALibraryWhoseWordsAreKnown() {
    Throwable error =
        new IllegalStateException(
            "wrap: " + new NumberFormatException("For input string: \"" + VALUE + "\""));

    assertThat(recordedBySpan(error))
        .isEqualTo("wrap: java.lang.NumberFormatException: For input string: \"***\"");
  }

  /** Its values are known, so that all the rest may leave. */
  @Test
  void whatIsCarriedAlongStaysReadable() {
    Throwable error = new IllegalStateException("wrap: " + declared(), declared());

    assertThat(recordedBySpan(error)).isEqualTo("wrap: " + TYPE + ": no session for ***");
    assertThat(messageLogged(new IllegalStateException(error.getMessage(), error.getCause())))
        .isEqualTo("wrap: " + TYPE + ": no session for ***");
  }

  @Test
  void whatTheTraceKnowsStaysReadable() {
    assumeTrue(Features.hook(), "without it, an exception is read when its span is exported");
    Span span = span();
    try (Scope ignored = span.makeCurrent()) {
      span.recordException(declared());
      span.recordException(new IllegalStateException("wrap: " + declared()));
    }
    span.end();

    assertThat(spans.getFinishedSpanItems().toString())
        .contains("wrap: " + TYPE + ": no session for ***")
        .doesNotContain(VALUE);
  }

  /** As a server logs what it has caught with the cause at the root of it. */
  @Test
  void inALineAboutAnother() {
    String line = "threw exception [Request failed: " + declared() + "] with root cause";

    assertThat(logged(line, new RuntimeException("other")).getBodyValue().asString())
        .startsWith("threw exception [Request failed: " + TYPE + ": No session for ***");
  }

  @Test
  void inALineAboutItself() {
    Throwable error = declared();

    assertThat(logged("gave up: " + error, error).getBodyValue().asString())
        .isEqualTo("gave up: " + TYPE + ": no session for ***");
  }

  @Test
  void inALineAboutOneThatCarriesIt() {
    Throwable error = new IllegalStateException("late", declared());

    assertThat(logged(error + ", as " + error.getCause(), error).getBodyValue().asString())
        .isEqualTo("java.lang.IllegalStateException: late, as " + TYPE + ": no session for ***");
  }

  /** A message may have lines that look like those of a stack trace. */
  @Test
  void withLinesThatLookLikeAStackTrace() {
    String told = "failed: " + TYPE + ": nobody there";
    for (String line : List.of("at desk(" + VALUE + ")", "Caused by: some." + VALUE)) {
      assertThat(
              logged(told + "\n" + line, new RuntimeException("other")).getBodyValue().asString())
          .isEqualTo("failed: " + TYPE + ": No session for ***");
    }
  }
}

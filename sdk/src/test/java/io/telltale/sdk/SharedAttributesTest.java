/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.telltale.sdk.shop.AuthRequiredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A consumer of many messages at once writes what failed on the span of each: one instance of
 * attributes in several traces, of which one alone knows the exception.
 */
class SharedAttributesTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final AttributeKey<String> MESSAGE = stringKey("exception.message");
  private static final Duration NEVER = Duration.ofHours(1);

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final Protection protection = Telltale.with(TracingConfig.builder().build());
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              protection
                  .install(SdkTracerProvider.builder())
                  .addSpanProcessor(
                      BatchSpanProcessor.builder(protection.masking(spans))
                          .setScheduleDelay(NEVER)
                          .build())
                  .build())
          .setLoggerProvider(
              protection
                  .install(SdkLoggerProvider.builder())
                  .addLogRecordProcessor(
                      BatchLogRecordProcessor.builder(protection.masking(logs))
                          .setScheduleDelay(NEVER)
                          .build())
                  .build())
          .build();

  private final AuthRequiredException error = new AuthRequiredException(VALUE, "acme");
  private final Attributes written =
      Attributes.of(
          stringKey("exception.type"),
          AuthRequiredException.class.getName(),
          MESSAGE,
          error.getMessage());

  @AfterEach
  void stop() {
    sdk.close();
  }

  private Span span(String name) {
    return sdk.getTracer("shop").spanBuilder(name).setNoParent().startSpan();
  }

  /** In the trace of a message, and not in those of the others. */
  private void record(Span message) {
    Span handling =
        sdk.getTracer("shop")
            .spanBuilder("handle")
            .setParent(Context.root().with(message))
            .startSpan();
    protection.exceptionTracer(sdk).recordException(handling, error);
    handling.end();
  }

  private static List<Span> inOrder(boolean knownFirst, Span... messages) {
    List<Span> order = new ArrayList<>(List.of(messages));
    if (!knownFirst) {
      Collections.reverse(order);
    }
    return order;
  }

  private SpanData exported(String name) {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onTheEventsOfTwoTraces(boolean knownFirst) {
    Span one = span("one");
    Span two = span("two");
    record(one);
    for (Span each : inOrder(knownFirst, one, two)) {
      each.addEvent("exception", written);
      each.setStatus(StatusCode.ERROR);
      each.end();
    }
    sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);

    assertThat(spans.getFinishedSpanItems().toString()).doesNotContain(VALUE);
    assertThat(exported("one").getEvents().get(0).getAttributes().get(MESSAGE))
        .isEqualTo("no session for ***");
    assertThat(exported("***").getEvents().get(0).getAttributes().get(MESSAGE))
        .isEqualTo("No session for ***");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onTheSpansOfTwoTraces(boolean knownFirst) {
    Span one = span("one");
    Span two = span("two");
    record(one);
    for (Span each : inOrder(knownFirst, one, two)) {
      each.setAllAttributes(written).setAttribute("note", "asked by Quillon").end();
    }
    sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);

    assertThat(spans.getFinishedSpanItems().toString()).doesNotContain(VALUE);
    assertThat(exported("one").getAttributes().get(MESSAGE)).isEqualTo("no session for ***");
    assertThat(exported("***").getAttributes().get(MESSAGE)).isEqualTo("No session for ***");
    assertThat(exported("***").getAttributes().get(stringKey("note"))).isNull();
  }

  /** What is on the same span tells what the texts are about; on another one it does not. */
  @Test
  void besideTheExceptionOnOneSpan() {
    Span one = span("one");
    Span two = span("two");
    one.recordException(error);
    for (Span each : List.of(one, two)) {
      each.addEvent("bridged", written);
      each.end();
    }
    sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);

    assertThat(spans.getFinishedSpanItems().toString()).doesNotContain(VALUE);
    assertThat(exported("***").getEvents().get(0).getAttributes().get(MESSAGE))
        .isEqualTo("No session for ***");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onLogRecordsOfTwoTracesAndOfNone(boolean knownFirst) {
    Span one = span("one");
    Span two = span("two");
    record(one);
    for (Span each : inOrder(knownFirst, one, two, Span.getInvalid())) {
      sdk.getLogsBridge()
          .get("shop")
          .logRecordBuilder()
          .setContext(Context.root().with(each))
          .setBody("failed")
          .setAllAttributes(written)
          .emit();
    }
    sdk.getSdkLoggerProvider().forceFlush().join(10, TimeUnit.SECONDS);

    assertThat(logs.getFinishedLogRecordItems().toString()).doesNotContain(VALUE);
    for (LogRecordData each : logs.getFinishedLogRecordItems()) {
      boolean known = each.getSpanContext().equals(one.getSpanContext());
      assertThat(each.getAttributes().get(MESSAGE))
          .isEqualTo(known ? "no session for ***" : "No session for ***");
      assertThat(each.getBodyValue().asString()).isEqualTo(known ? "failed" : "***");
    }
  }
}

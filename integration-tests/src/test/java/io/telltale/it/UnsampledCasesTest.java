/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.telltale.it.errors.SecretException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log lines of traces that are not sampled: they leave, and the spans that explain them do not. */
class UnsampledCasesTest {

  private static final String CANARY = "canary-lotte-lindqvist";

  private final Installed installed = new Installed();

  @AfterEach
  void close() {
    installed.close();
  }

  private static Span start(OpenTelemetry sdk, TraceFlags flags) {
    SpanContext caller =
        SpanContext.createFromRemoteParent(
            IdGenerator.random().generateTraceId(),
            IdGenerator.random().generateSpanId(),
            flags,
            TraceState.getDefault());
    return sdk.getTracer("shop")
        .spanBuilder("GET /orders")
        .setParent(Context.root().with(Span.wrap(caller)))
        .startSpan();
  }

  private static void log(OpenTelemetry sdk, Span span) {
    sdk.getLogsBridge()
        .get("shop")
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setBody("refused " + CANARY)
        .emit();
  }

  @ParameterizedTest
  @CsvSource({
    "AUTOCONFIGURE, true", "AUTOCONFIGURE, false",
    "SETUP, true", "SETUP, false",
    "INSTALL, true", "INSTALL, false"
  })
  void case09_whatOthersRecordOnASpanOfAnUnsampledTrace(Installed.Way way, boolean current) {
    Installed.Exporting exporting = installed.by(way);
    OpenTelemetry sdk = exporting.sdk();
    Span span = start(sdk, TraceFlags.getDefault());
    try (Scope ignored = (current ? span : Span.getInvalid()).makeCurrent()) {
      span.recordException(new SecretException("no " + CANARY, CANARY));
    }
    log(sdk, span);
    span.end();
    log(sdk, span);
    start(sdk, TraceFlags.getSampled()).end();
    installed.flush(exporting, 2, 1);

    assertThat(installed.receiver().received(CANARY)).isFalse();
    assertThat(installed.receiver().logs())
        .extracting(record -> record.body())
        .containsExactly("refused ***", "refused ***");
    assertThat(installed.receiver().spans()).as("spans of sampled traces").hasSize(1);
    assertThat(span.getSpanContext().isSampled()).as("for those that are called").isFalse();
  }
}

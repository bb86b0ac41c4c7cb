/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.telltale.it.errors.FormException;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More failing traces, more secrets and more text than are kept: a text goes, never its mask. */
class LedgerCasesTest {

  private static final String CANARY = "canary-rosa-";

  private final Installed installed = new Installed();
  private int failures;

  @AfterEach
  void close() {
    installed.close();
  }

  /** Who records the exception. */
  enum By {
    TELLTALE,
    OTHERS;

    BiConsumer<Span, Throwable> on(OpenTelemetry openTelemetry) {
      return this == OTHERS
          ? Span::recordException
          : ExceptionTracer.builder(openTelemetry).build()::recordException;
    }
  }

  private String nextValue() {
    return CANARY + (100_000 + failures++);
  }

  /** One failing request in a trace of its own, whose value stands in everything that leaves. */
  private void fail(
      OpenTelemetrySdk sdk, BiConsumer<Span, Throwable> record, String value, boolean log) {
    Span span =
        sdk.getTracer("shop")
            .spanBuilder("GET /orders")
            .setSpanKind(SpanKind.SERVER)
            .setNoParent()
            .startSpan();
    try (Scope ignored = span.makeCurrent()) {
      span.setAttribute("user", "attr " + value);
      record.accept(span, new SecretException("no " + value, value));
      span.setStatus(StatusCode.ERROR, "refused " + value);
      if (log) {
        logger(sdk).logRecordBuilder().setBody("refused " + value).emit();
      }
    } finally {
      span.end();
    }
  }

  private static Logger logger(OpenTelemetrySdk sdk) {
    return sdk.getLogsBridge().get("shop");
  }

  private void assertNothingLeft() {
    assertThat(installed.receiver().requests()).isNotEmpty();
    assertThat(installed.receiver().received(CANARY)).isFalse();
  }

  /** 100 failing requests a second for 45 seconds: logs leave each second, spans each five. */
  @Test
  void case37_aHealthyReceiverAndEveryDefault() {
    OpenTelemetrySdk sdk = installed.byAutoconfigure();
    for (int second = 1; second <= 45; second++) {
      for (int i = 0; i < 100; i++) {
        fail(sdk, Span::recordException, nextValue(), true);
      }
      installed.flushLogs(sdk);
      if (second % 5 == 0) {
        installed.flushSpans(sdk);
      }
    }
    assertNothingLeft();
    assertThat(installed.receiver().logs()).hasSizeGreaterThan(4_000);
    assertThat(installed.receiver().logs().get(0).body()).as("masked").isEqualTo("refused ***");
    assertThat(installed.receiver().spans()).hasSizeGreaterThan(4_000);
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void case37_manyFailingTracesInOneFlush(By by) {
    OpenTelemetrySdk sdk = installed.onTheSdkOneHas(4_000);
    BiConsumer<Span, Throwable> record = by.on(sdk);
    for (int i = 0; i < 3_000; i++) {
      fail(sdk, record, nextValue(), false);
    }
    installed.flushSpans(sdk);
    assertNothingLeft();
    List<ReceivedSpan> spans = installed.receiver().spans();
    assertThat(spans).hasSize(3_000);
    assertThat(spans)
        .extracting(span -> span.attributes().get("user"))
        .as("masked, as the traces that wait are fewer than those kept")
        .containsOnly("attr ***");
  }

  @Test
  void case37_roundByRound() {
    OpenTelemetrySdk sdk = installed.onTheSdkOneHas(4_000);
    BiConsumer<Span, Throwable> record = By.TELLTALE.on(sdk);
    for (int round = 0; round < 30; round++) {
      for (int i = 0; i < 300; i++) {
        fail(sdk, record, nextValue(), false);
      }
      installed.flushSpans(sdk);
    }
    assertNothingLeft();
    assertThat(installed.receiver().spans()).hasSize(9_000);
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void case37_moreFailingTracesThanAreKept(By by) {
    OpenTelemetrySdk sdk = installed.onTheSdkOneHas(30_000);
    BiConsumer<Span, Throwable> record = by.on(sdk);
    OwnOutput own = OwnOutput.watch();
    try {
      for (int i = 0; i < 20_000; i++) {
        fail(sdk, record, nextValue(), false);
      }
      installed.flushSpans(sdk);
    } finally {
      own.close();
    }
    assertNothingLeft();
    assertThat(own.text()).doesNotContain(CANARY);
    List<ReceivedSpan> spans = installed.receiver().spans();
    assertThat(spans).hasSize(20_000);
    assertThat(spans.get(0).name()).as("pushed out").isEqualTo("***");
    assertThat(spans.get(19_999).name()).as("kept").isEqualTo("GET /orders");
  }

  @Test
  void case37_moreTextThanIsKept() {
    OpenTelemetrySdk sdk = installed.onTheSdkOneHas(4_000);
    List<String> values =
        IntStream.range(0, 200).mapToObj(i -> nextValue() + "-x".repeat(1_000)).toList();
    for (String value : values) {
      fail(sdk, By.TELLTALE.on(sdk), value, false);
    }
    installed.flushSpans(sdk);
    assertNothingLeft();
    assertThat(installed.receiver().spans())
        .hasSize(200)
        .extracting(span -> span.attributes().get("user"))
        .containsOnly("attr ***");
  }

  /** The name of a span is a text like any other. */
  @Test
  void case41_oneSecretTooManyThenTheNameOfTheSpan() {
    OpenTelemetrySdk sdk = installed.onTheSdkOneHas(4_000);
    BiConsumer<Span, Throwable> record = By.TELLTALE.on(sdk);
    Span span = sdk.getTracer("shop").spanBuilder("GET /orders").startSpan();
    String last = nextValue();
    List<String> many = IntStream.range(0, 300).mapToObj(i -> nextValue()).toList();
    for (String value : many) {
      record.accept(span, new SecretException("no " + value, value));
    }
    record.accept(span, new SecretException("no " + last, last));
    span.updateName("GET /u/" + last).setAttribute("note", last).end();
    installed.flushSpans(sdk);
    assertNothingLeft();
    assertThat(installed.receiver().spans().get(0).name()).isEqualTo("***");
  }

  @Test
  void case41_oneExceptionOfTooManySecrets() {
    OpenTelemetrySdk sdk = installed.onTheSdkOneHas(4_000);
    List<String> many = IntStream.range(0, 300).mapToObj(i -> nextValue()).toList();
    Span span = sdk.getTracer("shop").spanBuilder("GET /orders").startSpan();
    span.recordException(FormException.ofNames("no " + many.get(299), many));
    span.updateName("GET /u/" + many.get(299)).end();
    installed.flushSpans(sdk);
    assertNothingLeft();
    assertThat(installed.receiver().spans().get(0).name()).isEqualTo("***");
  }
}

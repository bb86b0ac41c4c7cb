/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.internal.ledger.SecretLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exceptions that others record on spans that are not current, whose trace the hook cannot know.
 */
class UntracedCasesTest {

  private static final String CANARY = "canary-iris-";

  private final Installed installed = new Installed();
  private int failures;

  @AfterEach
  void close() {
    installed.close();
  }

  private String nextValue() {
    return CANARY + (100_000 + failures++);
  }

  private static Span start(OpenTelemetry sdk) {
    return sdk.getTracer("shop").spanBuilder("GET /orders").setNoParent().startSpan();
  }

  private static void log(OpenTelemetry sdk, Span span, String body) {
    sdk.getLogsBridge()
        .get("shop")
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setBody(body)
        .emit();
  }

  private void assertNothingLeft() {
    assertThat(installed.receiver().requests()).isNotEmpty();
    assertThat(installed.receiver().received(CANARY)).isFalse();
  }

  private List<String> bodies() {
    return installed.receiver().logs().stream().map(log -> log.body()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void case39_theLogRecordLeavesFirst(Installed.Way way) {
    Installed.Exporting exporting = installed.by(way);
    OpenTelemetry sdk = exporting.sdk();
    String value = nextValue();
    Span span = start(sdk);
    span.recordException(new SecretException("no " + value, value));
    log(sdk, span, "refused " + value);
    log(sdk, Span.getInvalid(), "refused " + value);
    installed.flush(exporting, 2, 0);
    assertNothingLeft();
    assertThat(bodies()).containsExactly("refused ***", "refused ***");

    span.end();
    log(sdk, span, "refused again " + value);
    installed.flush(exporting, 3, 1);
    assertNothingLeft();
    assertThat(bodies()).contains("refused again ***");
  }

  @ParameterizedTest
  @EnumSource
  void case39_aSpanOfTheTraceLeavesFirst(Installed.Way way) {
    Installed.Exporting exporting = installed.by(way);
    OpenTelemetry sdk = exporting.sdk();
    String value = nextValue();
    Span span = start(sdk);
    Span earlier =
        sdk.getTracer("shop")
            .spanBuilder("read " + value)
            .setParent(Context.root().with(span))
            .setAttribute("user", value)
            .startSpan();
    span.recordException(new SecretException("no " + value, value));
    earlier.end();
    installed.flush(exporting, 0, 1);
    assertNothingLeft();
    assertThat(installed.receiver().span("read ***").attributes().get("user")).isEqualTo("***");

    span.end();
    installed.flush(exporting, 0, 2);
    assertNothingLeft();
  }

  /** The end of the span that was current says nothing of the trace of the other one. */
  @ParameterizedTest
  @EnumSource
  void case39_oneExceptionOnACurrentSpanAndOnOneOfAnotherTrace(Installed.Way way) {
    Installed.Exporting exporting = installed.by(way);
    OpenTelemetry sdk = exporting.sdk();
    String value = nextValue();
    SecretException error = new SecretException("no " + value, value);
    Span current = start(sdk);
    Span other = start(sdk);
    other.recordException(error);
    try (Scope ignored = current.makeCurrent()) {
      current.recordException(error);
    } finally {
      current.end();
    }
    log(sdk, other, "refused " + value);
    installed.flush(exporting, 1, 1);
    assertNothingLeft();
    assertThat(bodies()).containsExactly("refused ***");

    other.end();
    log(sdk, Span.getInvalid(), "parcel sent");
    installed.flush(exporting, 2, 2);
    assertNothingLeft();
    assertThat(SecretLedger.shared().untraced().isEmpty()).isTrue();
  }

  /** Instrumentation libraries record and end at once. */
  @ParameterizedTest
  @EnumSource
  void case39_underLoadNothingIsWithheld(Installed.Way way) {
    Installed.Exporting exporting = installed.by(way);
    OpenTelemetry sdk = exporting.sdk();
    for (int i = 1; i <= 2_000; i++) {
      String value = nextValue();
      Span span = start(sdk);
      span.recordException(new SecretException("no " + value, value));
      log(sdk, span, "refused " + value);
      span.end();
      log(sdk, span, "answered " + value);
      if (i % 200 == 0) {
        installed.flush(exporting, 2 * i, i);
      }
    }
    assertNothingLeft();
    assertThat(bodies()).hasSize(4_000).containsOnly("refused ***", "answered ***");
  }

  @ParameterizedTest
  @EnumSource
  void case39_moreThanAreKeptThenNone(Installed.Way way) {
    Installed.Exporting exporting = installed.by(way);
    OpenTelemetry sdk = exporting.sdk();
    List<Span> spans = new ArrayList<>();
    String last = "";
    for (int i = 0; i < 130; i++) {
      last = nextValue();
      Span span = start(sdk);
      span.recordException(new SecretException("no " + last, last));
      spans.add(span);
    }
    Span lastSpan = spans.get(spans.size() - 1);
    Span healthy = start(sdk);
    OwnOutput own = OwnOutput.watch();
    try {
      log(sdk, lastSpan, "refused " + last);
      log(sdk, healthy, "parcel sent");
      installed.flush(exporting, 2, 0);
      assertThat(own.text()).contains("Make a span current").doesNotContain(CANARY);
    } finally {
      own.close();
    }
    assertNothingLeft();
    assertThat(bodies()).containsExactly("***", "***");

    spans.forEach(Span::end);
    log(sdk, lastSpan, "refused " + last);
    log(sdk, healthy, "parcel sent");
    healthy.end();
    installed.flush(exporting, 4, 131);
    assertNothingLeft();
    assertThat(bodies()).containsExactly("***", "***", "refused ***", "parcel sent");
    assertThat(installed.receiver().spans()).hasSize(131);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.authWriter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.TestErrors.AuthRequired;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What else is put on a span, or into a log, beside an exception. */
class ExceptionTracerOtherTextsTest extends ExceptionTracerFixture {

  private final ExceptionTracer tracer = tracer(authWriter());

  @Test
  void areMaskedByTheSecretsOfTheTraceAndByShape() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      tracer.recordException(new AuthRequired("rosa luxemburg", "acme"));

      assertThat(tracer.maskPii("to rosa luxemburg or bob@example.org")).isEqualTo("to *** or ***");
    }
    assertThat(tracer.maskPii("to rosa luxemburg or bob@example.org"))
        .isEqualTo("to rosa luxemburg or ***");
    assertThat(tracer.maskPii("nothing")).isEqualTo("nothing");
    assertThat(tracer.maskPii(null)).isNull();
    span.end();
  }

  @Test
  void areRedactedWhereSecretsAreNotKnownAnyMore() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      for (int i = 0; i < 200; i++) {
        tracer.recordException(new AuthRequired("number-" + i + "@example.com", "acme"));
      }
      assertThat(tracer.maskPii("anything")).isEqualTo("***");
    }
    span.end();
  }

  @Test
  void areAttributesOfTheCurrentSpan() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      assertThat(tracer.currentSpan()).isSameAs(span);
      tracer.addSpanAttributes(
          Attributes.builder()
              .put("note", "mail to alice@example.com")
              .put("notes", "alice@example.com", "none")
              .put("count", 7)
              .put("sizes", 1, 2)
              .build());
    }
    tracer.addSpanAttributes(span, Attributes.builder().put("copy", "to bob@example.com").build());
    span.end();

    assertThat(onlySpan().getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put("note", "mail to ***")
                .put("notes", "***", "none")
                .put("count", 7)
                .put("sizes", 1, 2)
                .put("copy", "to ***")
                .build()
                .asMap());
  }

  @Test
  void areNowhereWithoutASpan() {
    assertThatCode(() -> tracer.addSpanAttributes(Attributes.builder().put("a", "b").build()))
        .doesNotThrowAnyException();
    assertThat(tracer.currentSpan().getSpanContext().isValid()).isFalse();
  }

  @Test
  void areMaskedInTheArraysOfAnEvent() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    tracer.recordException(
        span,
        new AuthRequired("rosa luxemburg", "acme"),
        Attributes.builder().put("to", "rosa luxemburg", "none").build());
    span.end();

    assertThat(onlySpan().getEvents().get(0).getAttributes().asMap())
        .containsEntry(AttributeKey.stringArrayKey("to"), List.of("***", "none"));
  }
}

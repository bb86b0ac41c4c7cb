/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.annotations.Mask;
import io.telltale.runtime.ChosenErrors.Chosen;
import io.telltale.runtime.ChosenErrors.Part;
import io.telltale.runtime.internal.ledger.SecretLedger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of exceptions that go the short way. */
class PlainErrorsMemoryTest extends PlainErrorsFixture {

  /** What is secret of an exception does not change with the exception. */
  @Test
  void remembersTheValueOfAnExceptionThatChanges() {
    AttributeKey<String> key = AttributeKey.stringKey("error.detail.m0");
    List<Part> parts = new ArrayList<>(List.of(new Part(0, key, "alice@example.com", Mask.EMAIL)));
    Chosen error = new Chosen("no session for alice@example.com", parts);
    ExceptionTracer tracer =
        tracer(SecretLedger.create(), options -> options, ChosenErrors.writer(null), false);
    record(tracer, error, Attributes.empty());

    parts.set(0, new Part(0, key, "bob@example.org", Mask.EMAIL));
    SpanData span = record(tracer, error, Attributes.empty());

    assertThat(span.toString()).contains("b***@example.org").doesNotContain("alice@");
  }

  /** A server logs an exception when its trace has ended, and it may quote another one of that. */
  @Test
  void remembersWhatElseIsSecretInTheTraceOfAnException() {
    AttributeKey<String> key = AttributeKey.stringKey("error.detail.m0");
    SecretLedger ledger = SecretLedger.create();
    ExceptionTracer tracer = tracer(ledger, options -> options, ChosenErrors.writer(null), false);
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    Chosen first =
        new Chosen("no session", List.of(new Part(0, key, "rosalind.quillfeather", Mask.REDACT)));
    Chosen second =
        new Chosen(
            "failed after rosalind.quillfeather",
            List.of(new Part(0, key, "bob@example.org", Mask.EMAIL)));
    Throwable around = new IllegalStateException("failed for rosalind.quillfeather");
    second.initCause(new IOException("closed"));
    tracer.recordException(span, first);
    tracer.recordException(span, second);
    tracer.recordException(span, around);
    span.end();

    for (Throwable error : List.of(second, second.getCause(), around)) {
      assertThat(values(ledger.secretsOf(error)))
          .as(error.toString())
          .containsKey("rosalind.quillfeather");
    }
  }
}

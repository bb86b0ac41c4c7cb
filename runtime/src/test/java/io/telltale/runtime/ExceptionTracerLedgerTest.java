/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.paymentWriter;
import static io.telltale.runtime.TestErrors.registry;
import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.PaymentUnavailable;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other outlets learn of an exception that was recorded. */
class ExceptionTracerLedgerTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SecretLedger ledger = SecretLedger.create();
  private final List<OpenTelemetrySdk> started = new ArrayList<>();

  private OpenTelemetrySdk openTelemetry(Sampler sampler) {
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(sampler)
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    started.add(sdk);
    return sdk;
  }

  @AfterEach
  void close() {
    started.forEach(OpenTelemetrySdk::close);
  }

  private ExceptionTracer tracer(OpenTelemetrySdk openTelemetry, Writer... writers) {
    return ExceptionTracer.builder(openTelemetry)
        .registry(registry(writers))
        .ledger(ledger)
        .build();
  }

  /** Records on a span of a trace of its own, and returns the id of the trace. */
  private String record(Sampler sampler, Throwable error, Writer... writers) {
    OpenTelemetrySdk openTelemetry = openTelemetry(sampler);
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    tracer(openTelemetry, writers).recordException(span, error);
    span.end();
    return span.getSpanContext().getTraceId();
  }

  private String masked(String traceId, String text) {
    SecretSet secrets = ledger.secretsOf(traceId);
    return secrets == null ? text : new TextMasker(ShapeScanner.of(Set.of())).mask(text, secrets);
  }

  @Test
  void theSecretsOfAnExceptionAreThoseOfItsTrace() {
    String trace =
        record(Sampler.alwaysOn(), new AuthRequired("alice@example.com", "acme"), authWriter());
    assertThat(masked(trace, "acme: no alice@example.com")).isEqualTo("acme: no a***@example.com");
    assertThat(exporter.getFinishedSpanItems().get(0).getAttributes().get(EMAIL))
        .isEqualTo("a***@example.com");
  }

  @Test
  void anotherTraceDoesNotKnowThem() {
    String trace =
        record(Sampler.alwaysOn(), new AuthRequired("alice@example.com", "acme"), authWriter());
    String other = record(Sampler.alwaysOn(), new IllegalStateException("queue full"));
    assertThat(other).isNotEqualTo(trace);
    assertThat(ledger.secretsOf(other)).isNull();
  }

  @Test
  void theSecretsOfAnUnsampledTraceAreKnownToItsLogs() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    String trace = record(Sampler.alwaysOff(), error, authWriter());
    assertThat(exporter.getFinishedSpanItems()).isEmpty();
    assertThat(masked(trace, "no alice@example.com")).isEqualTo("no a***@example.com");
    assertThat(error.emailCalls).isEqualTo(1);
  }

  @Test
  void whatHasAShapeInAnUnsampledTraceIsKnownToItsLogs() {
    Throwable error = new IllegalStateException("no mail to rosa@mail.example");
    String trace = record(Sampler.alwaysOff(), error);
    assertThat(exporter.getFinishedSpanItems()).isEmpty();
    assertThat(masked(trace, "rosa@mail.example")).isEqualTo("***");
  }

  @Test
  void theSecretsOfCausesAreKnownToo() {
    String trace =
        record(
            Sampler.alwaysOn(),
            new AuthRequired("alice@example.com", "acme") {
              @Override
              public synchronized Throwable getCause() {
                return new PaymentUnavailable("4111111111111111", null);
              }
            },
            authWriter(),
            paymentWriter());
    assertThat(masked(trace, "alice@example.com 4111111111111111"))
        .isEqualTo("a***@example.com ***1111");
  }

  @Test
  void everyExceptionOfATraceAddsItsSecrets() {
    OpenTelemetrySdk openTelemetry = openTelemetry(Sampler.alwaysOn());
    ExceptionTracer tracer = tracer(openTelemetry, authWriter(), paymentWriter());
    Span parent = openTelemetry.getTracer("test").spanBuilder("parent").startSpan();
    try (Scope ignored = parent.makeCurrent()) {
      Span child = openTelemetry.getTracer("test").spanBuilder("child").startSpan();
      tracer.recordHandled(new PaymentUnavailable("4111111111111111", null));
      tracer.recordException(child, new AuthRequired("alice@example.com", "acme"));
      child.end();
    }
    parent.end();
    assertThat(masked(parent.getSpanContext().getTraceId(), "alice@example.com 4111111111111111"))
        .isEqualTo("a***@example.com ***1111");
  }

  @Test
  void aTraceWithMoreSecretsThanAreKeptIsMarked() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  for (int i = 0; i <= SecretSet.MAX_SIZE; i++) {
                    out.putSensitive(
                        AttributeKey.stringKey("error.detail." + i), Mask.REDACT, "secret-" + i);
                  }
                });
    AuthRequired error = new AuthRequired(null, null);
    String trace = record(Sampler.alwaysOn(), error, writer);
    assertThat(ledger.secretsOf(trace).overflowed()).isTrue();
    assertThat(ledger.secretsOf(error).overflowed()).isTrue();
    assertThat(ledger.overflowed()).isEqualTo(2);
  }

  /** Whose fields change while its message stays. */
  private static final class Renamed extends IllegalStateException {
    private String email;

    Renamed(String email) {
      super("no account of " + email);
      this.email = email;
    }

    static Writer writer() {
      return new Writer(Renamed.class, null)
          .members((error, out) -> out.putSensitive(EMAIL, Mask.EMAIL, ((Renamed) error).email));
    }
  }

  @Test
  void aValueThatAFieldHadWhenItWasRecordedIsRememberedOfTheException() {
    Renamed error = new Renamed("alice@example.com");
    record(Sampler.alwaysOn(), error, Renamed.writer());
    error.email = "robert@example.com";
    record(Sampler.alwaysOn(), new IllegalStateException("again", error), Renamed.writer());
    SpanData second = exporter.getFinishedSpanItems().get(1);
    assertThat(second.toString()).doesNotContain("alice", "robert");
    assertThat(ledger.secretsOf(error).size()).isEqualTo(2);
  }

  @Test
  void aCauseIsRememberedWithWhatCarriedIt() {
    Renamed cause = new Renamed("alice@example.com");
    record(Sampler.alwaysOn(), new IllegalStateException("failed", cause), Renamed.writer());
    cause.email = "robert@example.com";
    record(Sampler.alwaysOn(), cause, Renamed.writer());
    EventData event = exporter.getFinishedSpanItems().get(1).getEvents().get(0);
    assertThat(event.getAttributes().get(EXCEPTION_MESSAGE))
        .isEqualTo("no account of a***@example.com");
  }

  @Test
  void whereThereIsNoTraceNothingIsCaptured() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    OpenTelemetrySdk openTelemetry = openTelemetry(Sampler.alwaysOn());
    tracer(openTelemetry, authWriter()).recordException(Span.getInvalid(), error);
    assertThat(error.emailCalls).isZero();
    assertThat(ledger.secretsOf(TraceId.getInvalid())).isNull();
  }

  @Test
  void theLedgerIsTheSharedOneUnlessATestSaysOtherwise() {
    OpenTelemetrySdk openTelemetry = openTelemetry(Sampler.alwaysOn());
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    ExceptionTracer.builder(openTelemetry)
        .registry(registry(authWriter()))
        .build()
        .recordException(span, new AuthRequired("alice@example.com", "acme"));
    span.end();
    String trace = span.getSpanContext().getTraceId();
    assertThat(SecretLedger.shared().secretsOf(trace)).isNotNull();
    assertThat(ledger.secretsOf(trace)).isNull();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.PaymentDownException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many traces arrive. */
class SamplingTest {

  private static final int TRACES = 1_000;

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @AfterEach
  void close() {
    receiver.close();
  }

  private TracingConfig.Builder config(TracingConfig preset) {
    return preset.toBuilder().exporter("otlp-http").endpoint(receiver.endpoint());
  }

  private long exported(TracingConfig config, Context parent) {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      for (int i = 0; i < TRACES; i++) {
        Span span = telemetry.getTracer().spanBuilder("work").setParent(parent).startSpan();
        telemetry.getTracer().spanBuilder("child").setParent(parent.with(span)).startSpan().end();
        span.end();
      }
    }
    List<ReceivedSpan> spans = receiver.spans();
    long roots = spans.stream().filter(span -> span.name().equals("work")).count();
    assertThat(spans).as("children go with their parents").hasSize((int) (2 * roots));
    return roots;
  }

  private static Context remote(TraceFlags flags) {
    IdGenerator ids = IdGenerator.random();
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    ids.generateTraceId(), ids.generateSpanId(), flags, TraceState.getDefault())));
  }

  @Test
  void allTracesByDefault() {
    assertThat(exported(config(TracingConfig.production()).build(), Context.root()))
        .isEqualTo(TRACES);
  }

  @Test
  void noTrace() {
    TracingConfig config = config(TracingConfig.production()).samplingRate(0).build();

    assertThat(exported(config, Context.root())).isZero();
    assertThat(receiver.requests()).isEmpty();
  }

  /** With 1,000 fair coins, fewer than 400 or more than 600 heads come once in 10^10 runs. */
  @Test
  void halfOfTheTraces() {
    TracingConfig config = config(TracingConfig.production()).samplingRate(0.5).build();

    assertThat(exported(config, Context.root())).isBetween(400L, 600L);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void whoeverCallsHasDecided(double rate) {
    TracingConfig config = config(TracingConfig.production()).samplingRate(rate).build();

    assertThat(exported(config, remote(TraceFlags.getSampled()))).isEqualTo(TRACES);
    receiver.reset();
    assertThat(exported(config, remote(TraceFlags.getDefault()))).isZero();
  }

  @Test
  void developmentTakesAllWhateverTheCallerSays() {
    TracingConfig config = config(TracingConfig.development()).build();

    assertThat(exported(config, remote(TraceFlags.getDefault()))).isEqualTo(TRACES);
  }

  @Test
  void theVariableOfOpenTelemetryWinsOverThePreset() {
    try (SystemProperties environment = new SystemProperties()) {
      environment.set("otel.traces.sampler", "always_off");

      assertThat(exported(config(TracingConfig.development()).build(), Context.root())).isZero();
    }
  }

  @Test
  void theOptionWinsOverTheVariableOfOpenTelemetry() {
    try (SystemProperties environment = new SystemProperties()) {
      environment.set("otel.traces.sampler", "always_off");
      TracingConfig config = config(TracingConfig.production()).samplingRate(1).build();

      assertThat(exported(config, Context.root())).isEqualTo(TRACES);
    }
  }

  @Test
  void errorsOfUnsampledTracesAreKept() {
    TracingConfig config =
        config(TracingConfig.production()).samplingRate(0).alwaysKeepErrors(true).build();
    SpanContext failed;
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      telemetry.getTracer().spanBuilder("healthy").startSpan().end();
      record(telemetry, "the caller's fault", new AuthRequiredException("a@b.example", "acme"));
      failed = record(telemetry, "ours", new PaymentDownException("4111111111111111", null));
      record(telemetry, "undeclared", new IllegalStateException("canary-7f3a@secret.example"));
      telemetry
          .getTracer()
          .spanBuilder("theirs")
          .startSpan()
          .recordException(new PaymentDownException("4111111111111111", null))
          .end();
      telemetry
          .getTracer()
          .spanBuilder("their status")
          .startSpan()
          .setStatus(StatusCode.ERROR)
          .end();
    }

    assertThat(receiver.spans())
        .extracting(ReceivedSpan::name)
        .contains("ours", "undeclared", "their status")
        .doesNotContain("healthy", "the caller's fault")
        .hasSize(Features.hook() ? 4 : 3);
    assertThat(receiver.spans())
        .allSatisfy(s -> assertThat(s.attributes()).contains(entry("telltale.kept", true)));
    assertThat(receiver.span("ours").spanId()).isEqualTo(failed.getSpanId());
    assertThat(receiver.span("ours").attributes()).containsEntry("error.name", "PAYMENT_DOWN");
    assertThat(failed.isSampled()).as("for those that are called").isFalse();
    assertThat(receiver.received("4111111111111111")).isFalse();
    assertThat(receiver.received("canary-7f3a")).isFalse();
  }

  @Test
  void sampledSpansAreNotMarked() {
    TracingConfig config =
        config(TracingConfig.production()).samplingRate(1).alwaysKeepErrors(true).build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      record(telemetry, "ours", new PaymentDownException("4111111111111111", null));
      telemetry.getTracer().spanBuilder("healthy").startSpan().end();
    }

    assertThat(receiver.spans()).hasSize(2);
    assertThat(receiver.span("ours").attributes()).doesNotContainKey("telltale.kept");
  }

  private static SpanContext record(
      OpenTelemetryIntegration telemetry, String name, Throwable error) {
    Span span = telemetry.getTracer().spanBuilder(name).startSpan();
    telemetry.exceptionTracer().recordException(span, error);
    span.end();
    return span.getSpanContext();
  }
}

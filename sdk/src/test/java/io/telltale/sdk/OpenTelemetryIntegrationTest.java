/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.setup.SetUp;
import io.telltale.testing.OtlpReceiver;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTelemetryIntegrationTest {

  private static OpenTelemetryIntegration otlp(String exporter, OtlpReceiver receiver) {
    return Telltale.setup(
        TracingConfig.builder().exporter(exporter).endpoint(receiver.endpoint()).build());
  }

  @Test
  void closesTwiceAndStaysQuietAfterwards() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      OpenTelemetryIntegration telemetry = otlp("otlp-http", receiver);
      telemetry.getTracer().spanBuilder("before").startSpan().end();
      telemetry.close();
      int requests = receiver.requests().size();
      telemetry.close();

      assertThatCode(
              () -> {
                telemetry.getTracer().spanBuilder("after").startSpan().end();
                telemetry.exceptionTracer().recordException(new IllegalStateException());
              })
          .doesNotThrowAnyException();
      assertThat(telemetry.forceFlush()).isTrue();
      assertThat(telemetry.shutdown()).isTrue();
      assertThat(requests).isEqualTo(1);
      assertThat(receiver.requests()).hasSize(1);
      assertThat(receiver.span("before").name()).isEqualTo("before");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"otlp-http", "otlp-grpc"})
  void leavesNoThreadBehind(String exporter) throws InterruptedException {
    try (OtlpReceiver receiver =
            exporter.equals("otlp-http") ? OtlpReceiver.http() : OtlpReceiver.grpc();
        SystemProperties environment = new SystemProperties()) {
      // Only to be done sooner: OpenTelemetry's worker sleeps once more before it ends.
      environment.set("otel.bsp.schedule.delay", "50");
      Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
      OpenTelemetryIntegration telemetry = otlp(exporter, receiver);
      telemetry.getTracer().spanBuilder("work").startSpan().end();
      telemetry.forceFlush();
      Set<Thread> during = Thread.getAllStackTraces().keySet();
      telemetry.close();

      assertThat(during).anyMatch(t -> t.getName().equals("telltale-export"));
      for (Thread thread : during) {
        if (!before.contains(thread) && !isShared(thread)) {
          thread.join(10_000);
          assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
      }
    }
  }

  /**
   * OkHttp keeps one for all clients of the process, which bears the name of its task while it
   * works on one; the receiver has its own.
   */
  private static boolean isShared(Thread thread) {
    return Stream.of("OkHttp TaskRunner", "OkHttp ConnectionPool", "grpc-")
        .anyMatch(thread.getName()::startsWith);
  }

  @Test
  void anUnreachableReceiverHarmsNobody() {
    String endpoint;
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      endpoint = receiver.endpoint();
    }
    TracingConfig config = TracingConfig.builder().exporter("otlp-http").endpoint(endpoint).build();
    try (SystemProperties environment = new SystemProperties()) {
      // Only to be done sooner: the end would wait for the retries, up to its limit.
      environment.set("otel.java.exporter.otlp.retry.disabled", "true");
      OpenTelemetryIntegration telemetry = Telltale.setup(config);
      telemetry.getTracer().spanBuilder("lost").startSpan().end();

      assertThatCode(telemetry::close).doesNotThrowAnyException();
    }
  }

  @Test
  void containsWhatAProcessorThrows() {
    OpenTelemetryIntegration telemetry =
        over(
            () -> {
              throw new IllegalStateException("broken processor");
            });

    assertThat(telemetry.forceFlush()).isFalse();
    assertThat(telemetry.shutdown()).isFalse();
    assertThatCode(telemetry::close).doesNotThrowAnyException();
  }

  @Test
  void doesNotWaitLongerThanToldForAProcessorThatBlocks() {
    CountDownLatch release = new CountDownLatch(1);
    OpenTelemetryIntegration telemetry =
        over(
            () -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return CompletableResultCode.ofSuccess();
            });

    assertThat(telemetry.forceFlush(Duration.ofMillis(1))).isFalse();
    assertThat(telemetry.shutdown(Duration.ZERO)).isFalse();
    assertThat(telemetry.shutdown(Duration.ofSeconds(Long.MIN_VALUE))).isFalse();
    release.countDown();
    assertThat(telemetry.shutdown(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    assertThat(telemetry.forceFlush(Duration.ZERO)).isTrue();
  }

  private static OpenTelemetryIntegration over(Supplier<CompletableResultCode> end) {
    SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(new EndingProcessor(end)).build();
    OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(provider).build();
    return new OpenTelemetryIntegration(
        new SetUp.Parts(
            sdk,
            sdk,
            ExceptionTracer.builder(sdk).build(),
            ModuleRegistries.behind(ErrorRegistry.of()),
            "orders",
            null,
            true,
            false));
  }

  private record EndingProcessor(Supplier<CompletableResultCode> end) implements SpanProcessor {

    @Override
    public CompletableResultCode forceFlush() {
      return end.get();
    }

    @Override
    public CompletableResultCode shutdown() {
      return end.get();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return false;
    }
  }

  @Test
  void withoutAnExporterThereAreTracesAllTheSame() {
    TracingConfig config = TracingConfig.builder().exporter("none").build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span span = telemetry.getTracer().spanBuilder("work").startSpan();
      span.end();

      assertThat(span.getSpanContext().isValid()).isTrue();
      assertThat(telemetry.verify().level()).isEqualTo(ProtectionLevel.FULL);
    }
  }
}

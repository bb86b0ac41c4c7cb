/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stays behind, and who gets into whose way. */
class LifecycleTest {

  private static final Throwable ERROR = new AuthRequiredException("canary@secret.example", "acme");

  private static TracingConfig.Builder config(OtlpReceiver receiver) {
    return TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint());
  }

  @Test
  void twoIntegrationsDoNotKnowEachOther() {
    try (OtlpReceiver first = OtlpReceiver.http();
        OtlpReceiver second = OtlpReceiver.http();
        OpenTelemetryIntegration orders =
            Telltale.setup(config(first).serviceName("orders").build());
        OpenTelemetryIntegration billing =
            OpenTelemetryIntegration.initialize(
                config(second).serviceName("billing").captureStackTrace(true).build())) {
      record(orders);
      record(billing);
      orders.close();
      record(billing);
      record(orders);
      assertThat(billing.forceFlush()).isTrue();

      assertThat(first.spans()).hasSize(1);
      assertThat(first.spans().get(0).resource()).containsEntry("service.name", "orders");
      assertThat(first.spans().get(0).eventAttributes(0)).doesNotContainKey("exception.stacktrace");
      assertThat(second.spans()).hasSize(2);
      assertThat(second.spans().get(1).resource()).containsEntry("service.name", "billing");
      assertThat(second.spans().get(1).eventAttributes(0)).containsKey("exception.stacktrace");
      assertThat(first.received("canary@") || second.received("canary@")).isFalse();
    }
  }

  @Test
  void nothingRunsOnAfterTheEnd() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      Set<Thread> before = threads();
      OpenTelemetryIntegration telemetry =
          Telltale.setup(config(receiver).alwaysKeepErrors(true).build());
      record(telemetry);
      assertThat(telemetry.shutdown()).isTrue();
      telemetry.close();
      assertThat(telemetry.shutdown()).isTrue();

      for (Thread thread : threads()) {
        if (!before.contains(thread) && isOfTelemetry(thread)) {
          thread.join(10_000);
          assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
      }
    }
  }

  @Test
  void manySetUpsLeaveNothingBehind() throws Exception {
    Set<Thread> before = threads();
    ReferenceQueue<Object> gone = new ReferenceQueue<>();
    Set<Reference<?>> ended = new HashSet<>();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      for (int i = 0; i < 20; i++) {
        ended.add(setUpAndEnd(receiver, gone));
      }
    }
    for (Thread thread : threads()) {
      if (!before.contains(thread) && isOfTelemetry(thread)) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
    for (int i = 0; i < 200 && !ended.isEmpty(); i++) {
      System.gc();
      for (Reference<?> one = gone.remove(100); one != null; one = gone.poll()) {
        ended.remove(one);
      }
    }
    assertThat(ended).isEmpty();
  }

  private static Reference<?> setUpAndEnd(OtlpReceiver receiver, ReferenceQueue<Object> gone) {
    OpenTelemetryIntegration telemetry = Telltale.setup(config(receiver).build());
    record(telemetry);
    assertThat(telemetry.shutdown()).isTrue();
    return new PhantomReference<>(telemetry, gone);
  }

  /** Whoever ends does not take with him what others still need. */
  @Test
  void theLastOneEmptiesTheLedger() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      OpenTelemetryIntegration first = Telltale.setup(config(receiver).build());
      OpenTelemetryIntegration last = Telltale.setup(config(receiver).build());
      Throwable error = new AuthRequiredException("other@secret.example", "acme");
      Span span = last.getTracer().spanBuilder("work").startSpan();
      last.exceptionTracer().recordException(span, error);
      String traceId = span.getSpanContext().getTraceId();
      first.close();
      assertThat(SecretLedger.shared().secretsOf(traceId)).isNotNull();
      span.setAttribute("late", "other@secret.example");
      span.end();
      last.close();

      assertThat(receiver.received("other@secret")).isFalse();
      assertThat(receiver.span("work").attributes()).containsEntry("late", "o***@secret.example");
    }
  }

  @Test
  void theHookOfTheProcessExportsWhatIsLeft() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      Process process =
          new ProcessBuilder(
                  System.getProperty("java.home") + "/bin/java",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Dtelltale.exporter=otlp-http",
                  "-Dtelltale.shutdown.hook=true",
                  "-Dtelltale.endpoint=" + receiver.endpoint(),
                  LastWords.class.getName())
              .inheritIO()
              .start();

      assertThat(process.waitFor()).isZero();
      assertThat(receiver.span("last words").proto().getStatus().getMessage()).isEqualTo("bye");
    }
  }

  @Test
  void aConfigurationThatIsRefusedLeavesNothingBehind() throws Exception {
    Set<Thread> before = threads();
    assertThatThrownBy(
            () -> TracingConfig.builder().exporter("jeager").samplingRate(2).endpoint("x").build())
        .isInstanceOf(TracingConfigException.class);
    try (SystemProperties environment = new SystemProperties()) {
      environment.set("otel.exporter.otlp.protocol", "carrier-pigeon");
      TracingConfig config = TracingConfig.builder().exporter("otlp").build();
      assertThatThrownBy(() -> Telltale.setup(config)).hasMessageContaining("carrier-pigeon");
    }

    for (Thread thread : threads()) {
      if (!before.contains(thread) && isOfTelemetry(thread)) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toSet());
  }

  /** OkHttp's connections are its own; they end by themselves, minutes later. */
  private static boolean isOfTelemetry(Thread thread) {
    return thread.getName().startsWith("telltale") || thread.getName().contains("Processor");
  }

  private static void record(OpenTelemetryIntegration telemetry) {
    Span span = telemetry.getTracer().spanBuilder("work").startSpan();
    telemetry.exceptionTracer().recordException(span, ERROR);
    span.end();
  }

  /** An application that forgets to close. */
  static final class LastWords {

    private LastWords() {}

    public static void main(String[] args) {
      Telltale.setup(TracingConfig.fromEnvironment())
          .getTracer()
          .spanBuilder("last words")
          .startSpan()
          .setStatus(io.opentelemetry.api.trace.StatusCode.ERROR, "bye")
          .end();
    }
  }
}

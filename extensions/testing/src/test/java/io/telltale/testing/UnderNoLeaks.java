/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs tests as users have them under the extension, careless ones and careful ones. */
final class UnderNoLeaks {

  /** What the test below does; a class that JUnit makes cannot be handed anything. */
  private static volatile Body body = (canaries, telemetry, sdk) -> {};

  @FunctionalInterface
  interface Body {
    void run(Canaries canaries, TestTelemetry telemetry, OpenTelemetrySdk sdk) throws Exception;
  }

  /** A test as users have them: an SDK, a receiver, and work that fails. */
  @NoLeaks
  static class Underneath {

    @Test
    void works(Canaries canaries, TestTelemetry telemetry) throws Exception {
      try (OtlpReceiver receiver = OtlpReceiver.http();
          OpenTelemetrySdk sdk = sdkThatSendsTo(receiver)) {
        body.run(canaries, telemetry, sdk);
      }
    }
  }

  static OpenTelemetrySdk sdkThatSendsTo(OtlpReceiver receiver) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(
            () ->
                Map.of(
                    "otel.exporter.otlp.protocol",
                    "http/protobuf",
                    "otel.exporter.otlp.endpoint",
                    receiver.endpoint()))
        .build()
        .getOpenTelemetrySdk();
  }

  static ExceptionTracer exceptions(OpenTelemetrySdk sdk) {
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .stackTrace(StackTraceMode.FULL)
            .undeclaredStackTrace(StackTraceMode.FULL)
            .build();
    return TracerOptions.with(ExceptionTracer.builder(sdk), TracerParts.of(describer)).build();
  }

  static void record(Throwable error, OpenTelemetrySdk sdk) {
    Span span = sdk.getTracer("t").spanBuilder("login").startSpan();
    exceptions(sdk).recordException(span, error);
    span.end();
  }

  /** Runs the test, and returns what its failure says; nothing if it passes. */
  static Optional<String> failureOf(Class<?> test, Body work) {
    body = work;
    List<Event> ended =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(test))
            .execute()
            .allEvents()
            .finished()
            .list();
    return ended.stream()
        .flatMap(
            event -> event.getPayload(org.junit.platform.engine.TestExecutionResult.class).stream())
        .flatMap(result -> result.getThrowable().stream())
        .map(Throwable::getMessage)
        .findFirst();
  }

  /** The same, of a test with work of its own. */
  static Optional<String> failureOf(Class<?> test) {
    return failureOf(test, (canaries, telemetry, sdk) -> {});
  }

  static String failureOf(Body work) {
    return failureOf(Underneath.class, work).orElse("");
  }

  private UnderNoLeaks() {}
}

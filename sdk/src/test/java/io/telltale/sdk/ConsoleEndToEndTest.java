/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.shop.AuthRequiredException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The console of Telltale, in every way in which somebody may ask for it. */
class ConsoleEndToEndTest {

  private static final String SECRET = "canary-7f3a@secret.example";

  private static List<String> linesOf(Runnable code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream standardOutput = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setOut(standardOutput);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void work(TracingConfig config) {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span span = telemetry.getTracer().spanBuilder("login").startSpan();
      telemetry.exceptionTracer().recordException(span, new AuthRequiredException(SECRET, "acme"));
      span.end();
    }
  }

  private static void assertMaskedSpan(String line) {
    assertThat(line)
        .contains("\"name\":\"login\"", "\"error.code\":201,")
        .contains("\"description\":\"No session for c***@secret.example\"")
        .contains("\"exception.message\":\"no session for c***@secret.example\"")
        .doesNotContain("canary");
  }

  @Test
  void printsADeclaredErrorMaskedOnStandardOutput() {
    List<String> lines =
        linesOf(
            () -> work(TracingConfig.builder().serviceName("orders").exporter("console").build()));

    assertThat(lines).hasSize(1);
    assertMaskedSpan(lines.get(0));
    assertThat(lines.get(0)).contains("\"service.name\":\"orders\"");
  }

  @Test
  void printsLogRecordsToo() {
    List<String> lines =
        linesOf(
            () ->
                work(
                    TracingConfig.builder()
                        .serviceName("orders")
                        .exporter("console")
                        .exceptionSignal(ExceptionSignal.LOG)
                        .build()));

    assertThat(lines).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> line.contains("\"severity\":\"ERROR\""))
        .singleElement()
        .asString()
        .contains("\"traceId\":\"", "\"error.name\":\"AUTH-201\"", "\"service.name\":\"orders\"")
        .contains("\"exception.message\":\"no session for c***@secret.example\"");
    assertThat(lines.toString()).doesNotContain("canary");
  }

  @Test
  void isTheConsoleOfTheEnvironmentToo() {
    try (SystemProperties environment = new SystemProperties()) {
      environment.set("otel.traces.exporter", "console");

      assertMaskedSpan(linesOf(() -> work(TracingConfig.fromEnvironment())).get(0));
    }
  }

  /** Where nobody has added OpenTelemetry's own, which prints neither events nor status. */
  @Test
  void isTheConsoleOfAnSdkThatOpenTelemetryConfigures() {
    List<String> lines =
        linesOf(
            () -> {
              try (OpenTelemetrySdk sdk =
                  AutoConfiguredOpenTelemetrySdk.builder()
                      .disableShutdownHook()
                      .addPropertiesSupplier(
                          () ->
                              Map.of(
                                  "otel.traces.exporter", "console",
                                  "otel.logs.exporter", "console",
                                  "otel.metrics.exporter", "none"))
                      .build()
                      .getOpenTelemetrySdk()) {
                sdk.getTracer("shop")
                    .spanBuilder("login")
                    .startSpan()
                    .recordException(new AuthRequiredException(SECRET, "acme"))
                    .end();
                sdk.getLogsBridge().get("shop").logRecordBuilder().setBody("done").emit();
              }
            });

    assertThat(lines).hasSize(2);
    assertThat(lines.toString())
        .contains("no session for c***@secret.example", "\"body\":\"done\"")
        .doesNotContain("canary");
  }
}

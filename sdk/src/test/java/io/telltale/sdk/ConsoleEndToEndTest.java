/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.telltale.sdk.shop.AuthRequiredException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleEndToEndTest {

  @Test
  void printsADeclaredErrorMaskedOnStandardOutput() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream standardOutput = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (OpenTelemetryIntegration telemetry =
        Telltale.setup(TracingConfig.builder().serviceName("orders").exporter("console").build())) {
      Span span = telemetry.getTracer().spanBuilder("login").startSpan();
      telemetry
          .exceptionTracer()
          .recordException(span, new AuthRequiredException("canary-7f3a@secret.example", "acme"));
      span.end();
    } finally {
      System.setOut(standardOutput);
    }

    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .contains("\"name\":\"login\"", "\"service.name\":\"orders\"", "\"error.code\":201,")
        .contains("\"description\":\"No session for c***@secret.example\"")
        .contains("\"exception.message\":\"no session for c***@secret.example\"")
        .doesNotContain("canary");
  }
}

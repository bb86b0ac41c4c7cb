/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others add to the SDK that Telltale sets up gets no more than its exporters get. */
class OthersOnTheClassPathTest {

  private static final String EMAIL = "canary-7f3a@secret.example";

  @AfterEach
  void forget() {
    TeeProvider.beside = null;
  }

  @Test
  void anExporterBesideTheMaskedOneIsMaskedToo() {
    InMemorySpanExporter beside = InMemorySpanExporter.create();
    TeeProvider.beside = beside;
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      TracingConfig config =
          TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        telemetry
            .getTracer()
            .spanBuilder("work")
            .startSpan()
            .recordException(new AuthRequiredException(EMAIL, "acme"))
            .setAttribute("user", EMAIL)
            .end();
        assertThat(telemetry.forceFlush()).isTrue();

        SpanData span = beside.getFinishedSpanItems().get(0);
        assertThat(span.getAttributes() + " " + span.getEvents())
            .contains("no session for c***@secret.example")
            .doesNotContain("canary");
      }
      assertThat(receiver.span("work").attributes()).containsEntry("error.code", 201L);
      assertThat(receiver.received("canary")).isFalse();
    }
  }
}

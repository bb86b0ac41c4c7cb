/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An exporter that is nobody's of ours, by its name. */
class ZipkinByNameTest {

  private static final String ENDPOINT = "otel.exporter.zipkin.endpoint";

  @Test
  void whatZipkinGetsIsMasked() throws Exception {
    try (CollectorStub zipkin = new CollectorStub()) {
      System.setProperty(ENDPOINT, zipkin.url() + "/api/v2/spans");
      TracingConfig config = TracingConfig.builder().serviceName("shop").exporter("zipkin").build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        Span span =
            telemetry
                .getTracer()
                .spanBuilder("GET /orders")
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        span.recordException(new NoSessionException("canary-7f3a@secret.example"));
        span.end();
      } finally {
        System.clearProperty(ENDPOINT);
      }

      assertThat(zipkin.requests()).hasSize(1);
      assertThat(zipkin.requests().get(0).path()).isEqualTo("/api/v2/spans");
      assertThat(json(zipkin.requests().get(0)))
          .contains(
              "\"name\":\"get /orders\"",
              "\"serviceName\":\"shop\"",
              "\"kind\":\"SERVER\"",
              "\"error.name\":\"AUTH-201\"",
              "c***@secret.example")
          .doesNotContain("canary-7f3a");
    }
  }

  private static String json(CollectorStub.Request request) throws IOException {
    byte[] body = request.body();
    if ("gzip".equals(request.headers().get("content-encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new String(body, StandardCharsets.UTF_8);
  }
}

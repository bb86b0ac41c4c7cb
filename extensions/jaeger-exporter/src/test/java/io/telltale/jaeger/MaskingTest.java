/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.jaegertracing.thriftjava.Batch;
import io.jaegertracing.thriftjava.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No secret is in what is sent, whichever way the exporters are installed. */
class MaskingTest {

  private static final String CANARY = "canary-7f3a";
  private static final String EMAIL = CANARY + "@secret.example";
  private static final String MASKED = "c***@secret.example";

  @ParameterizedTest
  @EnumSource
  void noDatagramHoldsASecret(Installation installation) {
    try (UdpReceiver receiver = new UdpReceiver()) {
      Map<String, String> properties =
          Map.of(
              "otel.exporter.jaeger.agent.host",
              "127.0.0.1",
              "otel.exporter.jaeger.agent.port",
              Integer.toString(receiver.port()));
      JaegerAgentSpanExporter exporter =
          JaegerAgentSpanExporter.builder().host("127.0.0.1").port(receiver.port()).build();
      try (Installation.Running running =
          installation.start("jaeger-agent", properties, exporter)) {
        fail(running);
      }

      byte[] packet = receiver.next();
      check(Decoded.datagram(packet, packet.length), installation);
      assertThat(UdpReceiver.contains(packet, MASKED)).isTrue();
      assertThat(UdpReceiver.contains(packet, CANARY)).isFalse();
      assertThat(receiver.rest()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noBodyHoldsASecret(Installation installation) {
    try (CollectorStub collector = new CollectorStub()) {
      Map<String, String> properties = Map.of("otel.exporter.jaeger.endpoint", collector.url());
      JaegerCollectorSpanExporter exporter =
          JaegerCollectorSpanExporter.builder().endpoint(collector.url()).build();
      try (Installation.Running running =
          installation.start("jaeger-collector", properties, exporter)) {
        fail(running);
      }

      assertThat(collector.requests()).hasSize(1);
      CollectorStub.Request request = collector.requests().get(0);
      check(request.batch(), installation);
      String body = new String(request.body(), StandardCharsets.UTF_8);
      assertThat(body).contains(MASKED).doesNotContain(CANARY);
    }
  }

  /** As an application does that knows nothing of masking. */
  private static void fail(Installation.Running running) {
    Tracer tracer = running.openTelemetry().getTracer("shop.web");
    io.opentelemetry.api.trace.Span span = tracer.spanBuilder("GET /orders").startSpan();
    NoSessionException error = new NoSessionException(EMAIL);
    span.recordException(error);
    span.setStatus(StatusCode.ERROR, error.getMessage());
    span.setAttribute("enduser.id", EMAIL);
    span.end();
  }

  private static void check(Batch batch, Installation installation) {
    if (installation != Installation.MASKING) {
      assertThat(batch.getProcess().getServiceName()).isEqualTo("shop");
    }
    assertThat(batch.getSpans()).hasSize(1);
    Span span = batch.getSpans().get(0);
    assertThat(Decoded.map(span.getTags()))
        .contains(
            entry("error", true),
            entry("error.code", 201L),
            entry("error.name", "AUTH-201"),
            entry("enduser.id", MASKED),
            entry("otel.status_code", "ERROR"),
            entry("otel.status_description", "no session for " + MASKED),
            entry("otel.scope.name", "shop.web"));
    assertThat(Decoded.map(span.getLogs().get(0).getFields()))
        .contains(
            entry("event", "exception"),
            entry("exception.type", NoSessionException.class.getName()),
            entry("exception.message", "no session for " + MASKED));
  }
}

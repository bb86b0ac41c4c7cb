/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.telltale.runtime.ForeignReply;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a collector gets of the client and both services, whatever part of the traces is sampled.
 */
class OneTraceTest {

  private static final Order REFUSED = new Order("A-1", "carol@example.com", "4000000000000069", 1);

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @AfterEach
  void stop() {
    System.clearProperty("otel.traces.sampler");
    System.clearProperty("otel.traces.sampler.arg");
    receiver.close();
  }

  private OpenTelemetryIntegration telemetry(String service) {
    return Telltale.setup(
        TracingConfig.builder()
            .serviceName(service)
            .exporter("otlp-http")
            .endpoint(receiver.endpoint())
            .build());
  }

  /** Returns the trace ids that the replies named. */
  private List<String> send(double samplingRate, int orders) throws Exception {
    System.setProperty("otel.traces.sampler", "parentbased_traceidratio");
    System.setProperty("otel.traces.sampler.arg", Double.toString(samplingRate));
    List<String> traces = new ArrayList<>();
    try (OpenTelemetryIntegration client = telemetry("client");
        OpenTelemetryIntegration checkout = telemetry("checkout");
        OpenTelemetryIntegration payments = telemetry("payments");
        PaymentsService paymentsService = new PaymentsService(payments);
        CheckoutService checkoutService = new CheckoutService(checkout, paymentsService.uri())) {
      CheckoutClient checkoutClient = new CheckoutClient(client, checkoutService.uri());
      for (int i = 0; i < orders; i++) {
        HttpResponse<String> reply = checkoutClient.send(REFUSED);
        assertThat(reply.statusCode()).isEqualTo(503);
        traces.add(ForeignReply.parse(reply.body()).traceId());
      }
    }
    return traces;
  }

  private static void assertChain(List<ReceivedSpan> spans) {
    assertThat(spans).hasSize(4);
    ReceivedSpan client = one(spans, "client", SpanKind.SPAN_KIND_CLIENT);
    ReceivedSpan checkout = one(spans, "checkout", SpanKind.SPAN_KIND_SERVER);
    ReceivedSpan calling = one(spans, "checkout", SpanKind.SPAN_KIND_CLIENT);
    ReceivedSpan payments = one(spans, "payments", SpanKind.SPAN_KIND_SERVER);
    assertThat(client.proto().getParentSpanId().isEmpty()).isTrue();
    assertThat(checkout.proto().getParentSpanId()).isEqualTo(client.proto().getSpanId());
    assertThat(calling.proto().getParentSpanId()).isEqualTo(checkout.proto().getSpanId());
    assertThat(payments.proto().getParentSpanId()).isEqualTo(calling.proto().getSpanId());
    assertThat(payments.attributes()).containsEntry("error.name", "PAYMENTS-504");
    assertThat(checkout.attributes())
        .containsEntry("error.name", "CHECKOUT-503")
        .containsEntry("error.detail.upstream.code", 504L);
    // The bit, not the value: others may be set beside it.
    assertThat(spans).allMatch(span -> (span.proto().getFlags() & 1) == 1);
  }

  private static ReceivedSpan one(List<ReceivedSpan> spans, String service, SpanKind kind) {
    List<ReceivedSpan> found =
        spans.stream()
            .filter(span -> service.equals(span.resource().get("service.name")))
            .filter(span -> span.proto().getKind() == kind)
            .toList();
    assertThat(found).as("%s of %s in %s", kind, service, spans).hasSize(1);
    return found.get(0);
  }

  @Test
  void isCompleteWhereAllAreSampled() throws Exception {
    List<String> traces = send(1, 1);
    assertThat(receiver.spans()).allMatch(span -> span.traceId().equals(traces.get(0)));
    assertChain(receiver.spans());
  }

  @Test
  void isNotSentWhereNoneAreSampled() throws Exception {
    List<String> traces = send(0, 3);
    assertThat(traces).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(receiver.spans()).isEmpty();
  }

  @Test
  void isCompleteOrNotSentWhereSomeAreSampled() throws Exception {
    List<String> traces = send(0.5, 40);
    Map<String, List<ReceivedSpan>> received =
        receiver.spans().stream().collect(Collectors.groupingBy(ReceivedSpan::traceId));

    // All forty on one side of an even chance: once in 5 * 10^11 runs.
    assertThat(received.size()).isBetween(1, 39);
    assertThat(traces).containsAll(received.keySet());
    assertThat(received.values()).allSatisfy(OneTraceTest::assertChain);
  }

  @Test
  void holdsNothingOfTheCustomer() throws Exception {
    send(1, 1);
    assertThat(receiver.requests()).isNotEmpty();
    assertThat(receiver.received("carol@example.com")).isFalse();
    assertThat(receiver.received("4000000000000069")).isFalse();
  }
}

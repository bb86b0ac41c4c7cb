/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtlpReceiverExtensionTest {

  @RegisterExtension static final OtlpReceiverExtension HTTP = OtlpReceiverExtension.http();
  @RegisterExtension final OtlpReceiverExtension grpc = OtlpReceiverExtension.grpc();

  private static void sendAllSignals(String protocol, String endpoint) {
    try (OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .addPropertiesSupplier(
                () ->
                    Map.of(
                        "otel.service.name", "orders",
                        "otel.exporter.otlp.protocol", protocol,
                        "otel.exporter.otlp.endpoint", endpoint))
            .build()
            .getOpenTelemetrySdk()) {
      sdk.getTracer("t").spanBuilder("work").startSpan().setAttribute("a", 1).end();
      sdk.getSdkLoggerProvider().get("l").logRecordBuilder().setBody("a line").emit();
      sdk.getMeter("m").counterBuilder("things").build().add(3);
    }
  }

  @RepeatedTest(2)
  void receivesEverySignalOverHttp() {
    assertThat(HTTP.requests()).isEmpty();
    sendAllSignals("http/protobuf", HTTP.endpoint());

    assertThat(HTTP.span("work").attributes()).containsEntry("a", 1L);
    assertThat(HTTP.span("work").resource()).containsEntry("service.name", "orders");
    assertThat(HTTP.logs()).singleElement().returns("a line", ReceivedLog::body);
    assertThat(HTTP.metrics()).extracting(ReceivedMetric::name).contains("things");
    assertThat(HTTP.requests()).extracting(OtlpRequest::path).contains("/v1/logs");
  }

  @RepeatedTest(2)
  void receivesEverySignalOverGrpc() {
    sendAllSignals("grpc", grpc.endpoint());

    assertThat(grpc.spans()).singleElement().returns("work", ReceivedSpan::name);
    assertThat(grpc.logs()).singleElement().returns("a line", ReceivedLog::body);
    assertThat(grpc.metrics()).extracting(ReceivedMetric::name).contains("things");
  }

  @Test
  void refusesWhatACollectorRefusesAndSaysSo() throws Exception {
    HttpRequest toNoPath =
        HttpRequest.newBuilder(URI.create(HTTP.endpoint() + "/"))
            .POST(HttpRequest.BodyPublishers.ofString("a canary that leaves all the same"))
            .build();

    assertThat(HttpClient.newHttpClient().send(toNoPath, HttpResponse.BodyHandlers.discarding()))
        .returns(404, HttpResponse::statusCode);
    assertThat(HTTP.requests()).singleElement().returns("/", OtlpRequest::path);
    assertThatThrownBy(() -> HTTP.span("work"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("found 0 among []; what came to [/] was refused");
    assertThatIllegalStateException().isThrownBy(() -> HTTP.requests().get(0).proto());
  }

  @Test
  void refusesCallsOfOtherServicesAndSaysSo() {
    MethodDescriptor<byte[], byte[]> export =
        MethodDescriptor.newBuilder(new GrpcOtlpReceiver.Bytes(), new GrpcOtlpReceiver.Bytes())
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("acme.TraceService/Export")
            .build();
    byte[] sent = "a canary that leaves all the same".getBytes(StandardCharsets.UTF_8);
    ManagedChannel channel =
        ManagedChannelBuilder.forTarget(grpc.endpoint().replace("http://", ""))
            .usePlaintext()
            .build();
    try {
      assertThatThrownBy(
              () -> ClientCalls.blockingUnaryCall(channel, export, CallOptions.DEFAULT, sent))
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessage("UNIMPLEMENTED: OTLP has no method /acme.TraceService/Export");
    } finally {
      channel.shutdownNow();
    }

    assertThat(grpc.requests())
        .singleElement()
        .returns("/acme.TraceService/Export", OtlpRequest::path);
    assertThatThrownBy(() -> grpc.span("work"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("what came to [/acme.TraceService/Export] was refused");
  }

  @Test
  void saysWhichSpansThereAre() {
    sendAllSignals("http/protobuf", HTTP.endpoint());

    assertThatThrownBy(() -> HTTP.span("wrok"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("expected one span called 'wrok', found 0 among [work]");
  }

  @Test
  void saysThatItDoesNotRun() {
    assertThatIllegalStateException()
        .isThrownBy(() -> OtlpReceiverExtension.http().endpoint())
        .withMessageContaining("@RegisterExtension");
  }
}

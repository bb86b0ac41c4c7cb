/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.OtlpRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option that says how spans get there, by how they do. */
class ExportOptionsTest {

  @TempDir Path folder;

  private static TracingConfig.Builder config(String exporter, String endpoint) {
    return TracingConfig.builder().exporter(exporter).endpoint(endpoint);
  }

  private static void export(TracingConfig config, int spans) {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      for (int i = 0; i < spans; i++) {
        telemetry.getTracer().spanBuilder("work").startSpan().end();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"gzip,gzip", "none,"})
  void compression(String compression, String header) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      export(config("otlp-http", receiver.endpoint()).compression(compression).build(), 1);

      OtlpRequest request = receiver.requests().get(0);
      assertThat(request.headers().get("content-encoding")).isEqualTo(header);
      assertThat(receiver.spans()).hasSize(1);
    }
  }

  @Test
  void batchSize() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      export(config("otlp-http", receiver.endpoint()).batchSize(7).queueSize(100).build(), 50);

      assertThat(receiver.spans()).hasSize(50);
      assertThat(receiver.requests())
          .allSatisfy(
              request ->
                  assertThat(
                          ((ExportTraceServiceRequest) request.proto())
                              .getResourceSpans(0)
                              .getScopeSpans(0)
                              .getSpansCount())
                      .isLessThanOrEqualTo(7));
    }
  }

  /** Nobody flushes: after a day, which is the longest delay, they would still not be there. */
  @Test
  void delay() throws Exception {
    try (Arrivals prompt = new Arrivals();
        Arrivals later = new Arrivals();
        OpenTelemetryIntegration telemetry =
            Telltale.setup(
                config("otlp-http", prompt.endpoint()).exportDelay(Duration.ofMillis(10)).build());
        OpenTelemetryIntegration patient =
            Telltale.setup(
                config("otlp-http", later.endpoint()).exportDelay(Duration.ofDays(1)).build())) {
      patient.getTracer().spanBuilder("later").startSpan().end();
      telemetry.getTracer().spanBuilder("at once").startSpan().end();

      assertThat(prompt.first.await(60, TimeUnit.SECONDS)).as("a request arrived").isTrue();
      assertThat(later.first.getCount()).as("requests that are still to come").isEqualTo(1);
    }
  }

  /** Tells when the first request arrives. */
  private static final class Arrivals implements AutoCloseable {

    final CountDownLatch first = new CountDownLatch(1);
    private final HttpServer server;

    Arrivals() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.sendResponseHeaders(200, -1);
            }
            first.countDown();
          });
      server.start();
    }

    String endpoint() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void timeoutAndExportTimeoutLetGoOfAReceiverThatHangs() throws Exception {
    List<UnaryOperator<TracingConfig.Builder>> options =
        List.of(
            b -> b.requestTimeout(Duration.ofMillis(100)),
            b -> b.exportTimeout(Duration.ofMillis(100)));
    for (UnaryOperator<TracingConfig.Builder> option : options) {
      try (HangingServer server = new HangingServer()) {
        TracingConfig config = option.apply(config("otlp-http", server.endpoint())).build();
        OpenTelemetryIntegration telemetry = Telltale.setup(config);
        telemetry.getTracer().spanBuilder("work").startSpan().end();
        CountDownLatch flushed = new CountDownLatch(1);
        Thread flushing =
            new Thread(
                () -> {
                  telemetry.forceFlush(Duration.ofMinutes(5));
                  flushed.countDown();
                });
        flushing.start();

        assertThat(flushed.await(60, TimeUnit.SECONDS)).isTrue();
        telemetry.shutdown(Duration.ZERO);
      }
    }
  }

  @Test
  void trustedCertificatesAndThoseOfTheClient() throws Exception {
    Certificates ours = Certificates.create(folder, "client");
    Certificates theirs = Certificates.create(folder, "localhost");
    try (TlsReceiver receiver = TlsReceiver.requiring(theirs, ours)) {
      TracingConfig.Builder config =
          config("otlp-http", receiver.endpoint()).requestTimeout(Duration.ofSeconds(1));
      export(config.build(), 1);
      assertThat(receiver.requests()).as("a stranger to us").isZero();

      export(config.trustedCertificates(theirs.certificate()).build(), 1);
      assertThat(receiver.requests()).as("we are strangers to it").isZero();

      export(
          config
              .clientCertificate(ours.certificate())
              .clientKey(ours.privateKey())
              .requestTimeout(Duration.ofSeconds(30))
              .build(),
          1);
      assertThat(receiver.requests()).isEqualTo(1);
    }
  }

  @Test
  void aQueueThatIsFullTakesNoMore() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      TracingConfig config =
          config("otlp-http", receiver.endpoint())
              .queueSize(20)
              .batchSize(20)
              .exportDelay(Duration.ofDays(1))
              .build();
      export(config, 50_000);

      assertThat(receiver.spans()).hasSizeBetween(20, 49_999);
    }
  }
}

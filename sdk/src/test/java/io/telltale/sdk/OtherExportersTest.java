/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.internal.config.ExporterProperties;
import io.telltale.sdk.internal.setup.StartUpWarnings;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.OtlpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of exporters that are not OTLP's, by what arrives. */
class OtherExportersTest {

  private final SystemProperties environment = new SystemProperties();

  @AfterEach
  void putBack() {
    environment.close();
  }

  private static void export(TracingConfig config) {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      telemetry.getTracer().spanBuilder("work").startSpan().end();
    }
  }

  @Test
  void anExporterOfALibraryGetsThemInItsProperties() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        LoggedRecords log = new LoggedRecords("io.telltale.sdk.Telltale")) {
      export(
          TracingConfig.builder()
              .exporter("acme")
              .endpoint(receiver.endpoint() + "/acme/v1/traces")
              .headers(Map.of("x-key", "canary-key"))
              .build());

      assertThat(receiver.span("work").name()).isEqualTo("work");
      OtlpRequest request = receiver.requests().get(0);
      assertThat(request.path()).isEqualTo("/acme/v1/traces");
      assertThat(request.headers()).containsEntry("x-key", "canary-key");
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("\"acme\"", "[otel.exporter.acme.endpoint, otel.exporter.acme.headers]")
          .doesNotContain("canary-key");
    }
  }

  @Test
  void theTimeoutIsThatOfTheExporter() throws Exception {
    try (HangingServer server = new HangingServer()) {
      TracingConfig config =
          TracingConfig.builder()
              .exporter("acme")
              .endpoint(server.endpoint())
              .requestTimeout(Duration.ofMillis(100))
              .exportTimeout(Duration.ofHours(1))
              .build();
      OpenTelemetryIntegration telemetry = Telltale.setup(config);
      telemetry.getTracer().spanBuilder("work").startSpan().end();
      CountDownLatch flushed = new CountDownLatch(1);
      new Thread(
              () -> {
                telemetry.forceFlush(Duration.ofMinutes(5));
                flushed.countDown();
              })
          .start();

      assertThat(flushed.await(60, TimeUnit.SECONDS)).isTrue();
      telemetry.shutdown(Duration.ZERO);
    }
  }

  @Test
  void theExporterOfTheEnvironmentGetsThemToo() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OtlpReceiver other = OtlpReceiver.http()) {
      environment
          .set("otel.traces.exporter", "acme")
          .set("otel.exporter.acme.endpoint", other.endpoint());
      export(TracingConfig.builder().endpoint(receiver.endpoint() + "/v1/traces").build());

      assertThat(receiver.span("work").name()).isEqualTo("work");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void ofSeveralExportersOfTheEnvironmentOtlpGetsThem() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OtlpReceiver other = OtlpReceiver.http()) {
      environment
          .set("otel.traces.exporter", "acme,otlp")
          .set("otel.exporter.acme.endpoint", other.endpoint() + "/v1/traces");
      export(TracingConfig.builder().endpoint(receiver.endpoint()).build());

      assertThat(receiver.spans()).hasSize(1);
      assertThat(other.spans()).hasSize(1);
    }
  }

  /** An address of spans alone is no address of logs. */
  @Test
  void logsDoNotGoWhereAnotherExporterSendsItsSpans() {
    try (OtlpReceiver spans = OtlpReceiver.http();
        OtlpReceiver logs = OtlpReceiver.http()) {
      environment.set("otel.exporter.otlp.endpoint", logs.endpoint());
      TracingConfig config =
          TracingConfig.builder()
              .exporter("acme")
              .endpoint(spans.endpoint() + "/v1/traces")
              .exceptionSignal(ExceptionSignal.BOTH)
              .build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        telemetry.getTracer().spanBuilder("work").startSpan().end();
        telemetry
            .openTelemetry()
            .getLogsBridge()
            .get("shop")
            .logRecordBuilder()
            .setSeverity(Severity.ERROR)
            .setBody("it failed")
            .emit();
      }

      assertThat(spans.spans()).hasSize(1);
      assertThat(spans.logs()).isEmpty();
      assertThat(logs.logs()).hasSize(1);
      assertThat(logs.spans()).isEmpty();
    }
  }

  @Test
  void whatTheExporterOfTheEnvironmentCannotUseIsSaid() {
    TracingConfig config =
        TracingConfig.builder()
            .endpoint("http://user-of-otlp:4318")
            .headers(Map.of("x-key", "hunter2"))
            .build();
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      StartUpWarnings.unusedOptions(
          config.values(),
          ExporterProperties.of(
              config.values(),
              DefaultConfigProperties.createFromMap(
                  Map.of("otel.traces.exporter", "logging-otlp"))));

      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("OTEL_TRACES_EXPORTER", "\"logging-otlp\"", "[endpoint, headers]")
          .doesNotContain("hunter2", "user-of-otlp");
    }
  }

  @Test
  void nothingIsSaidWhereTheEnvironmentExportsNothing() {
    environment.set("otel.traces.exporter", "none");
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      export(TracingConfig.builder().endpoint("http://localhost:4318").build());

      assertThat(log.messages()).noneMatch(message -> message.contains("endpoint"));
    }
  }

  @Test
  void anExporterOfALibraryMayHaveAddressesOfItsOwn() {
    assertThat(TracingConfig.builder().exporter("acme").endpoint("kafka1:9092").build().endpoint())
        .isEqualTo("kafka1:9092");
  }

  @Test
  void refusesWhatHasNoConvention(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("a.pem"));
    List<String> problems =
        catchThrowableOfType(
                TracingConfigException.class,
                () ->
                    TracingConfig.builder()
                        .exporter("acme")
                        .compression("gzip")
                        .trustedCertificates(file)
                        .build())
            .problems();

    assertThat(problems)
        .containsExactly(
            "compression \"gzip\": no convention tells how the exporter \"acme\" takes it; use the"
                + " exporter's own properties",
            "trustedCertificates \""
                + file
                + "\": no convention tells how the exporter \"acme\" takes it; use the exporter's"
                + " own properties");
  }
}

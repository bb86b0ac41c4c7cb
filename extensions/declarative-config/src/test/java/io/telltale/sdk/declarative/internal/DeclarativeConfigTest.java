/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.testing.OtlpReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An SDK that a YAML file describes. */
class DeclarativeConfigTest {

  private static final String CANARY = "canary-7f3a";
  private final Throwable error =
      new IllegalStateException("no session for " + CANARY + "@secret.example");

  private static final String YAML =
      """
      file_format: "1.0-rc.1"
      tracer_provider:
        processors:
          - batch:
              exporter:
                telltale:
                  exporter:
                    %s:
                      endpoint: %s/v1/traces
      logger_provider:
        processors:
          - batch:
              exporter:
                telltale:
                  exporter:
                    otlp_http:
                      endpoint: %s/v1/logs
      meter_provider:
        readers:
          - periodic:
              exporter:
                telltale:
                  exporter:
                    otlp_http:
                      endpoint: %s/v1/metrics
      """;

  @TempDir Path folder;

  /** As OpenTelemetry itself finds the file, as the classes that read it differ by version. */
  private OpenTelemetrySdk sdk(String exporter, OtlpReceiver receiver) {
    return sdk(
        YAML.formatted(exporter, receiver.endpoint(), receiver.endpoint(), receiver.endpoint()));
  }

  private OpenTelemetrySdk sdk(String yaml) {
    String property = isBefore162() ? "otel.experimental.config.file" : "otel.config.file";
    try {
      System.setProperty(property, Files.writeString(folder.resolve("otel.yaml"), yaml).toString());
      return AutoConfiguredOpenTelemetrySdk.builder()
          .disableShutdownHook()
          .build()
          .getOpenTelemetrySdk();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.clearProperty(property);
    }
  }

  /** The module that reads the file has another name from then on. */
  private static boolean isBefore162() {
    try {
      Class.forName("io.opentelemetry.sdk.extension.incubator.fileconfig.DeclarativeConfiguration");
      return true;
    } catch (ClassNotFoundException later) {
      return false;
    }
  }

  @Test
  void noSecretLeaves() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetrySdk sdk = sdk("otlp_http", receiver)) {
        Tracer tracer = sdk.getTracer("shop");
        Span parent = tracer.spanBuilder("parent").startSpan();
        Context context = Context.root().with(parent);
        Span ours = tracer.spanBuilder("ours").setParent(context).startSpan();
        ExceptionTracer.builder(sdk).build().recordException(ours, error);
        ours.end();
        tracer
            .spanBuilder("theirs")
            .setParent(context)
            .startSpan()
            .recordException(
                error,
                Attributes.of(AttributeKey.stringKey("exception.message"), error.getMessage()))
            .end();
        parent.setStatus(StatusCode.ERROR, error.getMessage());
        parent.end();
        sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
        sdk.getLogsBridge()
            .get("shop")
            .logRecordBuilder()
            .setContext(context)
            .setAttribute(AttributeKey.stringKey("exception.message"), error.getMessage())
            .emit();
        sdk.getMeter("shop")
            .counterBuilder("logins")
            .build()
            .add(
                1,
                Attributes.of(AttributeKey.stringKey("user"), CANARY + "@secret.example"),
                context);
      }

      assertThat(receiver.metrics()).isNotEmpty();
      assertThat(receiver.spans()).hasSize(3);
      assertThat(receiver.logs()).hasSize(1);
      assertThat(receiver.span("theirs").eventAttributes(0))
          .containsEntry("exception.message", "no session for ***");
      assertThat(receiver.span("parent").proto().getStatus().getMessage())
          .isEqualTo("no session for ***");
      assertThat(receiver.received(CANARY)).isFalse();
    }
  }

  @Test
  void everyExporterMasks() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk sdk = sdk("otlp_http", receiver)) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.spans().level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.logs().level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons())
          .hasSize(3)
          .anyMatch(reason -> reason.startsWith("no declared error"))
          .anyMatch(reason -> reason.contains("YAML cannot do that"));
      assertThat(report.spans().hook()).as("YAML cannot do that").isFalse();
      assertThat(report.spans().exporters()).hasToString("[OtlpHttpSpanExporter masked]");
      assertThat(report.logs().exporters()).hasToString("[OtlpHttpLogRecordExporter masked]");
    }
  }

  /** A value of Telltale's own that is invalid is no reason to lose all telemetry. */
  @Test
  void anInvalidConfigurationMasksAsStrictlyAsThereIs() {
    System.setProperty("telltale.stack-trace", "every");
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetrySdk sdk = sdk("otlp_http", receiver)) {
        sdk.getTracer("shop").spanBuilder("theirs").startSpan().recordException(error).end();
      }

      assertThat(receiver.span("theirs").eventAttributes(0))
          .containsEntry("exception.type", "java.lang.IllegalStateException")
          .containsEntry("exception.message", "***");
    } finally {
      System.clearProperty("telltale.stack-trace");
    }
  }

  private static final String PLAIN_SPANS =
      """
      file_format: "1.0-rc.1"
      tracer_provider:
        processors:
          - batch:
              exporter:
                otlp_http:
                  endpoint: %s/v1/traces
      """;

  private static final String MASKED_LOGS =
      """
      logger_provider:
        processors:
          - batch:
              exporter:
                telltale:
                  exporter:
                    otlp_http:
                      endpoint: %s/v1/logs
      """;

  private void fail(OpenTelemetrySdk sdk) {
    sdk.getTracer("shop").spanBuilder("failed").startSpan().recordException(error).end();
    sdk.getLogsBridge().get("shop").logRecordBuilder().setBody("failed").emit();
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN_SPANS, PLAIN_SPANS + MASKED_LOGS})
  void whereProtectionIsRequiredNothingLeavesBesideAPlainExporter(String file) {
    System.setProperty("telltale.require-protection", "true");
    OwnLog log = OwnLog.listen();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetrySdk sdk = sdk(file.replace("%s", receiver.endpoint()))) {
        fail(sdk);
      }

      assertThat(receiver.received(CANARY)).isFalse();
      assertThat(receiver.received("failed")).isFalse();
      assertThat(log.messages())
          .filteredOn(message -> message.startsWith("requireProtection"))
          .singleElement()
          .asString()
          .contains("OtlpHttpSpanExporter", "telltale: { exporter: { ... } }");
    } finally {
      System.clearProperty("telltale.require-protection");
      log.close();
    }
  }

  /** Who requires protection is not to lose it by what somebody else has switched off. */
  @Test
  void whereProtectionIsRequiredNothingIsSwitchedOff() {
    System.setProperty("telltale.require-protection", "true");
    System.setProperty("telltale.enabled", "false");
    OwnLog log = OwnLog.listen();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetrySdk sdk = sdk("otlp_http", receiver)) {
        fail(sdk);
      }
      assertThat(receiver.received("failed")).isTrue();
      try (OpenTelemetrySdk sdk = sdk(PLAIN_SPANS.replace("%s", receiver.endpoint()))) {
        fail(sdk);
      }

      assertThat(receiver.received(CANARY)).isFalse();
      assertThat(log.messages())
          .anySatisfy(
              message ->
                  assertThat(message).contains("telltale.enabled", "telltale.require-protection"));
    } finally {
      System.clearProperty("telltale.require-protection");
      System.clearProperty("telltale.enabled");
      log.close();
    }
  }

  @Test
  void whereProtectionIsRequiredWhatIsMaskedLeaves() {
    System.setProperty("telltale.require-protection", "true");
    OwnLog log = OwnLog.listen();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetrySdk sdk = sdk("otlp_http", receiver)) {
        fail(sdk);
      }

      assertThat(receiver.span("failed").eventAttributes(0))
          .containsEntry("exception.message", "no session for ***");
      assertThat(receiver.received("failed")).isTrue();
      assertThat(log.messages()).noneMatch(message -> message.startsWith("requireProtection"));
    } finally {
      System.clearProperty("telltale.require-protection");
      log.close();
    }
  }

  @Test
  void saysWhichExporterIsNotThere() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      assertThatThrownBy(() -> sdk("jeager", receiver))
          .hasStackTraceContaining("there is no SpanExporter called jeager on the class path");
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One configuration in an SDK that the application builds. */
class TelltaleWithTest {

  private static final String SECRET = "canary-7f3a@secret.example";
  private static final String UNSHAPED = "canary of nobody";

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @AfterEach
  void stop() {
    receiver.close();
  }

  private OpenTelemetrySdk sdk(Function<SpanExporter, SpanExporter> masking, Protection logs) {
    SpanExporter spans =
        OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
    OtlpHttpLogRecordExporter records =
        OtlpHttpLogRecordExporter.builder().setEndpoint(receiver.endpoint() + "/v1/logs").build();
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            logs.install(SdkTracerProvider.builder())
                .addSpanProcessor(SimpleSpanProcessor.create(masking.apply(spans)))
                .build())
        .setLoggerProvider(
            logs.install(SdkLoggerProvider.builder())
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs.masking(records)))
                .build())
        .build();
  }

  private static void record(OpenTelemetry sdk, Protection protection, String name, Throwable e) {
    Span span = sdk.getTracer("shop").spanBuilder(name).startSpan();
    protection.exceptionTracer(sdk).recordException(span, e);
    span.end();
  }

  @Test
  void everythingThatSaysWhatLeavesHoldsForWhatTheApplicationRecords() {
    Protection protection =
        Telltale.with(
            TracingConfig.builder()
                .stackTrace(StackTraceMode.FRAMES)
                .undeclaredMessages(MessagePolicy.DECLARED)
                .maskFloor(Mask.REDACT)
                .shapes(Set.of())
                .exceptionSignal(ExceptionSignal.BOTH)
                .attributes(AttributePolicy.CONVENTIONS)
                .build());
    try (OpenTelemetrySdk sdk = sdk(protection::masking, protection)) {
      record(sdk, protection, "declared", new AuthRequiredException(SECRET, "acme"));
      record(sdk, protection, "undeclared", new IllegalStateException(UNSHAPED));
    }

    assertThat(receiver.span("declared").attributes())
        .containsEntry("error.detail.email", "***")
        .doesNotContainKeys("error.message", "error.type");
    assertThat(receiver.span("declared").eventAttributes(0))
        .containsEntry("exception.message", "no session for ***")
        .containsKey("exception.stacktrace");
    assertThat(receiver.span("undeclared").eventAttributes(0))
        .containsEntry("exception.message", "***");
    assertThat(receiver.logs()).hasSize(2);
    assertThat(receiver.received("canary")).isFalse();
  }

  @Test
  void theKeyOfHashesHolds() {
    Protection protection =
        Telltale.with(
            TracingConfig.builder()
                .maskFloor(Mask.HASH)
                .hashKey(
                    "test-1",
                    "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .build());
    try (OpenTelemetrySdk sdk = sdk(protection::masking, protection)) {
      record(sdk, protection, "declared", new AuthRequiredException(SECRET, "acme"));
    }

    assertThat(receiver.span("declared").attributes().get("error.detail.email"))
        .asString()
        .matches("hmac:.*[a-p]{16}");
  }

  @Test
  void whatIsDisabledRecordsNothingAndMasksNothing() {
    Protection protection = Telltale.with(TracingConfig.disabled());
    try (OpenTelemetrySdk sdk = sdk(protection::masking, protection)) {
      protection.exceptionTracer(sdk).recordException(new AuthRequiredException(SECRET, "acme"));
      sdk.getTracer("shop").spanBuilder("theirs").startSpan().end();
    }

    assertThat(receiver.spans()).hasSize(1);
  }

  @Test
  void whatHasNoEffectIsNamedInOneWarning() {
    TracingConfig config =
        TracingConfig.builder()
            .samplingRate(0)
            .exporter("otlp")
            .queueSize(1_234)
            .requestTimeout(Duration.ofSeconds(3))
            .maskFloor(Mask.REDACT)
            .build();
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      Protection protection = Telltale.with(config);
      try (OpenTelemetrySdk sdk = sdk(protection::masking, protection)) {
        record(sdk, protection, "declared", new AuthRequiredException(SECRET, "acme"));
      }
      Telltale.with(config);

      assertThat(receiver.spans()).hasSize(1);
      assertThat(log.messages())
          .containsExactly(
              "these options have no effect in an SDK that Telltale does not set up: [samplingRate,"
                  + " exporter, requestTimeout, queueSize]; build the SDK accordingly, or let"
                  + " Telltale.setup build it");
    }
  }

  /** A preset sets it, and nobody named it. Whoever was warned before is told below WARNING. */
  @Test
  void protectionCannotBeRequiredOfAnSdkOfTheApplicationsOwn() {
    Logger logger = Logger.getLogger("io.telltale.runtime");
    try (LoggedRecords log = new LoggedRecords(logger.getName())) {
      logger.setLevel(Level.FINE);
      Warnings.forget();
      Telltale.with(TracingConfig.strict());
      Telltale.with(TracingConfig.builder().requireProtection(true).build());

      assertThat(log.messages())
          .filteredOn(message -> message.startsWith("requireProtection has no effect"))
          .hasSize(2)
          .allSatisfy(
              message ->
                  assertThat(message).contains("Telltale.verify(openTelemetry)", "Telltale.setup"));
    } finally {
      logger.setLevel(null);
    }
  }

  @Test
  void theReportIsThatOfTheInstance() {
    Protection protection = Telltale.with(TracingConfig.production());
    try (OpenTelemetrySdk sdk = sdk(protection::masking, protection)) {
      ProtectionReport report = protection.verify(sdk);

      assertThat(report.level()).as(report.toString()).isEqualTo(ProtectionLevel.FULL);
      assertThat(protection.verify(sdk, Duration.ofSeconds(10)).level())
          .isEqualTo(ProtectionLevel.FULL);
    }
  }

  /** Whichever was there first. */
  @Test
  void ofTwoConfigurationsTheStricterHolds() {
    TracingConfig lax =
        TracingConfig.development().toBuilder().piiNames(Set.of("customer")).build();
    TracingConfig strict = TracingConfig.strict();
    for (List<TracingConfig> order : List.of(List.of(lax, strict), List.of(strict, lax))) {
      Protection none = Telltale.with(TracingConfig.disabled());
      String name = order.get(0).equals(lax) ? "lax first" : "strict first";
      try (OpenTelemetrySdk sdk =
          sdk(
              exporter ->
                  Telltale.with(order.get(1))
                      .masking(Telltale.with(order.get(0)).masking(exporter)),
              none)) {
        sdk.getTracer("shop")
            .spanBuilder(name)
            .startSpan()
            .setAttribute("customer.name", "canary named so")
            .recordException(new IllegalStateException(UNSHAPED))
            .end();
      }

      assertThat(receiver.span(name).eventAttributes(0)).containsEntry("exception.message", "***");
      assertThat(receiver.span(name).eventAttributes(0).get("exception.stacktrace"))
          .asString()
          .startsWith("java.lang.IllegalStateException\n\tat ");
      assertThat(receiver.span(name).attributes()).containsEntry("customer.name", "***");
    }
    assertThat(receiver.received("canary")).isFalse();
  }

  @Test
  void theSameConfigurationWrapsOnce() {
    SpanExporter exporter = OtlpHttpSpanExporter.getDefault();
    SpanExporter once = Telltale.with(TracingConfig.production()).masking(exporter);

    assertThat(Telltale.with(TracingConfig.production()).masking(once)).isSameAs(once);
    assertThat(Telltale.with(TracingConfig.strict()).masking(once))
        .isNotSameAs(once)
        .hasToString(once.toString());
    once.shutdown();
  }
}

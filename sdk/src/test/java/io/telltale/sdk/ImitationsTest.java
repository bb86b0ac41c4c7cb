/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.imitations.KeptErrorsProcessor;
import io.telltale.sdk.imitations.MaskingLogRecordExporter;
import io.telltale.sdk.imitations.MaskingSpanExporter;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What looks like Telltale's or OpenTelemetry's own, and exports what was recorded: the report does
 * not take it for protected, and where protection is required nothing of it leaves.
 */
class ImitationsTest {

  private static final String EMAIL = "canary-43-imitated@secret.example";
  private static final String OURS = "MaskingSpanExporter{OtlpHttpSpanExporter{}}";

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @AfterEach
  void stop() {
    receiver.close();
  }

  /** Processors of spans that export them to an exporter as they are. */
  enum SpanImitation {
    EXPORTER_OF_OUR_NAME_AND_TEXT {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return SimpleSpanProcessor.create(
            new MaskingSpanExporter(OURS, span -> true, List.of(raw)));
      }
    },
    EXPORTER_THAT_SAYS_IT_DOES_NOTHING {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return SimpleSpanProcessor.create(new MaskingSpanExporter.NoopSpanExporter(raw));
      }
    },
    PROCESSOR_THAT_SAYS_IT_DOES_NOTHING {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return new KeptErrorsProcessor.NoopSpanProcessor(raw);
      }
    },
    PROCESSOR_OF_OUR_NAME {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return new KeptErrorsProcessor("KeptErrorsProcessor{NoopSpanProcessor{}}", raw);
      }
    },
    EXPORTER_THAT_WRAPS_OURS_AND_SPEAKS_FOR_IT {
      @Override
      SpanProcessor of(SpanExporter raw) {
        SpanExporter ours = Telltale.masking(raw);
        return SimpleSpanProcessor.create(
            new MaskingSpanExporter(ours.toString(), span -> true, List.of(ours, raw)));
      }
    },
    PROCESSOR_THAT_SPEAKS_FOR_ONE_OF_OPENTELEMETRY_AROUND_OURS {
      @Override
      SpanProcessor of(SpanExporter raw) {
        SpanProcessor ours = SimpleSpanProcessor.create(Telltale.masking(raw));
        return new KeptErrorsProcessor(ours.toString(), raw);
      }
    },
    EXPORTER_THAT_SPARES_THE_CANARY {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return SimpleSpanProcessor.create(
            new MaskingSpanExporter(
                OURS, span -> !span.getName().equals("telltale canary"), List.of(raw)));
      }
    },
    PROCESSOR_THAT_KEEPS_WHAT_HAS_STARTED {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return new KeptErrorsProcessor.Keeping(raw);
      }
    },
    PROCESSOR_WITHOUT_A_TEXT {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return new KeptErrorsProcessor("", raw);
      }
    },
    PROCESSOR_WHOSE_TEXT_CLOSES_THE_LIST {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return new KeptErrorsProcessor("NoopSpanProcessor{}]}, spanProcessorsAll=[", raw);
      }
    },
    ONE_OF_SEVERAL_EXPORTERS {
      @Override
      SpanProcessor of(SpanExporter raw) {
        return SimpleSpanProcessor.create(SpanExporter.composite(Telltale.masking(raw), raw));
      }
    };

    abstract SpanProcessor of(SpanExporter raw);
  }

  /** Processors of log records that export them to an exporter as they are. */
  enum LogImitation {
    EXPORTER_OF_OUR_NAME_AND_TEXT {
      @Override
      LogRecordProcessor of(LogRecordExporter raw) {
        return SimpleLogRecordProcessor.create(new MaskingLogRecordExporter(raw));
      }
    },
    PROCESSOR_THAT_SAYS_IT_DOES_NOTHING {
      @Override
      LogRecordProcessor of(LogRecordExporter raw) {
        return new MaskingLogRecordExporter.NoopLogRecordProcessor(raw);
      }
    },
    BESIDE_ONE_THAT_MASKS {
      @Override
      LogRecordProcessor of(LogRecordExporter raw) {
        return LogRecordProcessor.composite(
            SimpleLogRecordProcessor.create(Telltale.masking(raw)),
            SimpleLogRecordProcessor.create(raw));
      }
    };

    abstract LogRecordProcessor of(LogRecordExporter raw);
  }

  private SpanExporter spans() {
    return OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
  }

  private LogRecordExporter logs() {
    return OtlpHttpLogRecordExporter.builder()
        .setEndpoint(receiver.endpoint() + "/v1/logs")
        .build();
  }

  private static void fail(OpenTelemetry openTelemetry) {
    Span span = openTelemetry.getTracer("t").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      span.setAttribute("user", EMAIL);
      span.recordException(new AuthRequiredException(EMAIL, "acme"));
    } finally {
      span.end();
    }
    try (Scope ignored = span.makeCurrent()) {
      openTelemetry.getLogsBridge().get("t").logRecordBuilder().setBody("for " + EMAIL).emit();
    }
  }

  @ParameterizedTest
  @EnumSource
  void spansThatLeaveRawAreNotTakenForProtected(SpanImitation imitation) {
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setResource(
                        Resource.create(
                            Attributes.builder()
                                .put("note", "}, spanProcessor=NoopSpanProcessor{}")
                                .build()))
                    .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(spans())))
                    .addSpanProcessor(imitation.of(spans()))
                    .build())
            .build()) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).as(report.toString()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.spans().level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons()).isNotEmpty();
      fail(sdk);
      sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
    }
    assertThat(receiver.received(EMAIL)).as("what the report warns of").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void logRecordsThatLeaveRawAreNotTakenForProtected(LogImitation imitation) {
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setLoggerProvider(
                SdkLoggerProvider.builder().addLogRecordProcessor(imitation.of(logs())).build())
            .build()) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).as(report.toString()).isNotEqualTo(ProtectionLevel.FULL);
      fail(sdk);
    }
    assertThat(receiver.received(EMAIL)).as("what the report warns of").isTrue();
  }

  private OpenTelemetrySdk autoconfigured(
      @Nullable SpanProcessor spans, @Nullable LogRecordProcessor logs, boolean required) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(
            () ->
                Map.of(
                    "telltale.require.protection",
                    Boolean.toString(required),
                    "otel.exporter.otlp.endpoint",
                    receiver.endpoint(),
                    "otel.exporter.otlp.protocol",
                    "http/protobuf",
                    "otel.metrics.exporter",
                    "none"))
        .addTracerProviderCustomizer(
            (builder, config) -> spans == null ? builder : builder.addSpanProcessor(spans))
        .addLoggerProviderCustomizer(
            (builder, config) -> logs == null ? builder : builder.addLogRecordProcessor(logs))
        .build()
        .getOpenTelemetrySdk();
  }

  @ParameterizedTest
  @EnumSource
  void spansOfWhatOthersAddToAutoconfigureLeaveMasked(SpanImitation imitation) {
    for (boolean required : new boolean[] {false, true}) {
      try (OpenTelemetrySdk sdk = autoconfigured(imitation.of(spans()), null, required)) {
        assertThat(Telltale.verify(sdk).level()).isEqualTo(ProtectionLevel.FULL);
        fail(sdk);
        sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
      }
    }

    assertThat(receiver.spans())
        .extracting(ReceivedSpan::name)
        .contains("work")
        .doesNotContain("telltale canary");
    assertThat(receiver.received("AUTH-201")).isTrue();
    assertThat(receiver.received(EMAIL)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @EnabledIf("io.telltale.sdk.Features#hook")
  void logRecordsOfWhatOthersAddToAutoconfigureLeaveMasked(LogImitation imitation) {
    for (boolean required : new boolean[] {false, true}) {
      try (OpenTelemetrySdk sdk = autoconfigured(null, imitation.of(logs()), required)) {
        assertThat(Telltale.verify(sdk).level()).isEqualTo(ProtectionLevel.FULL);
        fail(sdk);
      }
    }

    assertThat(receiver.logs()).hasSizeGreaterThan(3);
    assertThat(receiver.received(EMAIL)).isFalse();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.OtlpRequest;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the application does with an exception, and whoever records it: no byte tells. */
class MaskedExportTest {

  private static final String CANARY = "canary-7f3a";
  private static final String EMAIL = CANARY + "@secret.example";
  private static final String MASKED = "no session for c***@secret.example";

  /** The ways in which an exception gets onto a span. */
  enum Recording {
    TELLTALE {
      @Override
      void record(ExceptionTracer telltale, Span span, Throwable error) {
        telltale.recordException(span, error);
      }
    },
    SPAN {
      @Override
      void record(ExceptionTracer telltale, Span span, Throwable error) {
        span.recordException(error);
      }
    },
    SPAN_WITH_RAW_ATTRIBUTES {
      @Override
      void record(ExceptionTracer telltale, Span span, Throwable error) {
        span.recordException(
            error,
            Attributes.of(
                AttributeKey.stringKey("exception.message"),
                error.getMessage(),
                AttributeKey.stringKey("exception.note"),
                error.toString(),
                AttributeKey.stringArrayKey("arguments"),
                List.of("1", EMAIL)));
      }
    },
    SPAN_AND_TELLTALE {
      @Override
      void record(ExceptionTracer telltale, Span span, Throwable error) {
        telltale.recordException(span, error);
        span.recordException(error);
        span.recordException(new CompletionException(error));
      }
    },
    EVENT_BY_HAND {
      @Override
      void record(ExceptionTracer telltale, Span span, Throwable error) {
        telltale.recordException(span, error);
        span.addEvent("caught", Attributes.of(AttributeKey.stringKey("text"), error.toString()));
      }
    };

    abstract void record(ExceptionTracer telltale, Span span, Throwable error);
  }

  static Stream<Arguments> cases() {
    return Stream.of(Installation.values())
        .flatMap(i -> Stream.of(Recording.values()).map(r -> Arguments.of(i, r)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSecretLeaves(Installation installation, Recording recording) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (Installation.Running telemetry = installation.start(receiver)) {
        failInATrace(telemetry, recording);
      }

      assertThat(receiver.received(CANARY)).isFalse();
      ReceivedSpan failed = receiver.span("charge");
      assertThat(failed.attributes())
          .contains(
              entry("error.code", 201L),
              entry("error.domain", "AUTH"),
              entry("error.name", "AUTH-201"),
              entry("error.status_code", 401L),
              entry("error.type", AuthRequiredException.class.getName()),
              entry("error.message", "No session for c***@secret.example"),
              entry("error.detail.email", "c***@secret.example"),
              entry("error.detail.tenant", "acme"));
      assertThat(failed.eventNames()).startsWith("exception").containsOnlyOnce("exception");
      assertThat(failed.eventAttributes(0)).containsEntry("exception.message", MASKED);
      assertThat(failed.proto().getDroppedEventsCount()).isZero();
      ReceivedSpan parent = receiver.span("GET /orders");
      assertThat(parent.proto().getStatus().getMessage()).isEqualTo(MASKED);
      ReceivedSpan sibling = receiver.span("audit c***@secret.example");
      assertThat(sibling.attributes())
          .containsEntry("user", "c***@secret.example")
          .containsEntry("http.route", "/orders/{id}");
      assertThat(sibling.proto().getLinks(0).getAttributesList().toString())
          .contains("c***@secret.example");
      assertThat(receiver.requests()).anyMatch(MaskedExportTest::isLogs);
      assertThat(receiver.received("login of c***@secret.example failed")).isTrue();
      assertThat(receiver.received("nested c***@secret.example")).isTrue();
    }
  }

  /** Telltale's own service, too, is on the class path when it sets an SDK up. */
  @Test
  void theConfigurationHoldsForWhatOthersRecord() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      TracingConfig config =
          TracingConfig.builder()
              .exporter("otlp-http")
              .endpoint(receiver.endpoint())
              .captureStackTrace(true)
              .build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        telemetry
            .getTracer()
            .spanBuilder("work")
            .startSpan()
            .recordException(new AuthRequiredException(EMAIL, "acme"))
            .end();
      }

      assertThat(receiver.span("work").eventAttributes(0).get("exception.stacktrace").toString())
          .startsWith(AuthRequiredException.class.getName() + ": " + MASKED + "\n\tat ");
      assertThat(receiver.received(CANARY)).isFalse();
    }
  }

  private static boolean isLogs(OtlpRequest request) {
    return request.path().endsWith("/v1/logs");
  }

  @SuppressWarnings("try") // the scope is only there to be closed
  private static void failInATrace(Installation.Running telemetry, Recording recording) {
    Tracer tracer = telemetry.openTelemetry().getTracer("shop");
    ExceptionTracer telltale = ExceptionTracer.builder(telemetry.openTelemetry()).build();
    Span parent = tracer.spanBuilder("GET /orders").startSpan();
    Context context = Context.root().with(parent);
    Throwable error = new AuthRequiredException(EMAIL, "acme");

    Span child = tracer.spanBuilder("charge").setParent(context).startSpan();
    try (Scope ignored = child.makeCurrent()) {
      recording.record(telltale, child, error);
    }
    child.end();

    Span sibling =
        tracer
            .spanBuilder("audit " + EMAIL)
            .setParent(context)
            .addLink(child.getSpanContext(), Attributes.of(AttributeKey.stringKey("reason"), EMAIL))
            .startSpan();
    sibling.setAttribute("user", EMAIL);
    sibling.setAttribute("http.route", "/orders/{id}");
    sibling.end();

    log(telemetry, context, error);
    parent.setStatus(StatusCode.ERROR, error.getMessage());
    parent.end();
  }

  private static void log(Installation.Running telemetry, Context context, Throwable error) {
    Logger logger = telemetry.openTelemetry().getLogsBridge().get("shop");
    LogRecordBuilder failure =
        logger
            .logRecordBuilder()
            .setContext(context)
            .setBody("login of " + EMAIL + " failed")
            .setAttribute(AttributeKey.stringKey("mdc.user"), EMAIL);
    setException(failure, error).emit();
    logger
        .logRecordBuilder()
        .setContext(context)
        .setBody(Value.of(KeyValue.of("list", Value.of(Value.of(7), Value.of("nested " + EMAIL)))))
        .emit();
  }

  private static LogRecordBuilder setException(LogRecordBuilder record, Throwable error) {
    try {
      return record.setException(error);
    } catch (NoSuchMethodError before160) {
      // What bridges of logging libraries did then.
      return record
          .setAttribute(AttributeKey.stringKey("exception.type"), error.getClass().getName())
          .setAttribute(AttributeKey.stringKey("exception.message"), error.getMessage());
    }
  }
}

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
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.PaymentDownException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedLog;
import io.telltale.testing.ReceivedSpan;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Each option that says what of an exception leaves, by what arrives. */
class MaskingOptionsTest {

  private static final long CARD = 4457505867216754L;

  private static final String EMAIL = "canary-7f3a@secret.example";

  /** One for each test: what a stricter option has masked of an exception stays masked so. */
  private final AuthRequiredException declared = new AuthRequiredException(EMAIL, "acme");

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @AfterEach
  void close() {
    receiver.close();
  }

  private ReceivedSpan export(UnaryOperator<TracingConfig.Builder> options, Throwable error) {
    return export(TracingConfig.production(), options, error);
  }

  /** Recorded by Telltale on one span, and by anybody on another, which is returned. */
  private ReceivedSpan export(
      TracingConfig preset, UnaryOperator<TracingConfig.Builder> options, Throwable error) {
    TracingConfig config =
        options
            .apply(preset.toBuilder().exporter("otlp-http").endpoint(receiver.endpoint()))
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span ours = telemetry.getTracer().spanBuilder("ours").startSpan();
      telemetry.exceptionTracer().recordException(ours, error);
      ours.end();
      telemetry
          .getTracer()
          .spanBuilder("theirs")
          .startSpan()
          .setAttribute("customerId", "canary-id")
          .setAttribute("shop.customer_ids", "canary-id")
          .setAttribute("customers.count", 17)
          .setAttribute(AttributeKey.stringArrayKey("CUSTOMER-id"), List.of("canary-id", "b"))
          .setAttribute("customized", "open")
          .recordException(error)
          .end();
    }
    ReceivedSpan theirs = receiver.span("theirs");
    assertThat(receiver.span("ours").eventNames()).hasSizeLessThanOrEqualTo(1);
    return theirs;
  }

  @Test
  void messagesOfUndeclaredExceptionsAreWithheld() {
    Throwable undeclared = new IllegalStateException("canary-word");
    ReceivedSpan span = export(b -> b.undeclaredMessages(MessagePolicy.DECLARED), undeclared);

    assertThat(span.eventAttributes(0))
        .contains(
            entry("exception.type", "java.lang.IllegalStateException"),
            entry("exception.message", "***"))
        .containsKey("exception.stacktrace");
    assertThat(receiver.received("canary-word")).isFalse();
  }

  @Test
  void theFloorIsStricterThanTheDeclaration() {
    ReceivedSpan span = export(b -> b.maskFloor(Mask.REDACT), declared);

    assertThat(span.attributes()).containsEntry("error.detail.email", "***");
    assertThat(receiver.received("secret.example")).isFalse();
  }

  @Test
  void strictRedactsAndWithholds() {
    ReceivedSpan span = export(TracingConfig.strict(), b -> b, declared);

    assertThat(span.attributes()).containsEntry("error.detail.email", "***");
    assertThat(receiver.received("secret.example")).isFalse();
  }

  @Test
  void strictWithoutAFloorMasksAsDeclared() {
    ReceivedSpan span = export(TracingConfig.strict(), b -> b.noMaskFloor(), declared);

    assertThat(span.attributes()).containsEntry("error.detail.email", "c***@secret.example");
    assertThat(TracingConfig.strict().toBuilder().noMaskFloor().build().options())
        .containsEntry("maskFloor", "none");
  }

  @Test
  void hashesDependOnTheKeyAndItsName() {
    byte[] key = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Object first = hashed(key, "a");
    Object other = hashed(key, "b");

    assertThat(first).asString().matches("hmac:[a-p]{16}").isNotEqualTo(other);
    assertThat(hashed(key, "a")).isEqualTo(first);
    assertThat(receiver.received("secret.example")).isFalse();
  }

  private Object hashed(byte[] key, String id) {
    receiver.reset();
    return export(b -> b.maskFloor(Mask.HASH).hashKey(id, key), declared)
        .attributes()
        .get("error.detail.email");
  }

  @Test
  void shapesAreLookedForEverywhereIfAsked() {
    ReceivedSpan span =
        exportOthersTexts(b -> b.shapesEverywhere(true).exceptionSignal(ExceptionSignal.LOG));

    assertThat(span.attributes())
        .contains(entry("note", "mail to ***"), entry("http.route", "/***"))
        .containsEntry("notes", List.of("***", "none"));
    assertThat(span.eventAttributes(0)).containsEntry("to", "***");
    assertThat(span.name()).isEqualTo("theirs ***");
    assertThat(receiver.logs()).extracting(ReceivedLog::body).containsExactly("mail from ***");
  }

  @Test
  void shapesOfAttributesStayOtherwise() {
    ReceivedSpan span = exportOthersTexts(b -> b);

    assertThat(span.attributes()).containsEntry("note", "mail to " + EMAIL);
    assertThat(receiver.logs()).extracting(ReceivedLog::body).containsExactly("mail from " + EMAIL);
  }

  @Test
  void cardsAreLookedForInNumbersAndBytes() {
    exportOthers(
        b -> b.shapesEverywhere(true),
        span -> {
          span.setAttribute("card", CARD);
          span.setAttribute("time", 1_700_000_000_000_000_000L);
          span.setAttribute(AttributeKey.longArrayKey("cards"), List.of(1L, CARD));
        },
        Value.of(KeyValue.of("card", Value.of(CARD)), KeyValue.of("amount", Value.of(7))),
        Value.of(CARD),
        Value.of(("of " + CARD).getBytes(StandardCharsets.UTF_8)));

    assertThat(receiver.span("theirs").attributes())
        .containsEntry("time", 1_700_000_000_000_000_000L)
        .doesNotContainKeys("card", "cards");
    assertThat(receiver.logs()).hasSize(3);
    assertThat(receiver.received(Long.toString(CARD))).isFalse();
    assertThat(receiver.logs())
        .extracting(log -> log.proto().toString())
        .anyMatch(log -> log.contains("int_value: 7"))
        .noneMatch(log -> log.contains(Long.toString(CARD)));
  }

  @Test
  void piiNamesAreLookedForInMaps() {
    Value<?> customer =
        Value.of(
            KeyValue.of("customerId", Value.of("canary-id")),
            KeyValue.of("state", Value.of("open")));
    exportOthers(
        b -> b.piiNames(Set.of("customer_id")),
        span -> {},
        customer,
        Value.of(KeyValue.of("of", Value.of(List.of(customer)))));

    assertThat(receiver.logs()).hasSize(2);
    assertThat(receiver.received("canary-id")).isFalse();
    assertThat(receiver.received("open")).isTrue();
  }

  private void exportOthers(
      UnaryOperator<TracingConfig.Builder> options, Consumer<Span> told, Value<?>... bodies) {
    System.setProperty("otel.logs.exporter", "otlp");
    System.setProperty("otel.exporter.otlp.endpoint", receiver.endpoint());
    TracingConfig config =
        options
            .apply(TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()))
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span span = telemetry.getTracer().spanBuilder("theirs").startSpan();
      told.accept(span);
      span.end();
      for (Value<?> body : bodies) {
        telemetry
            .openTelemetry()
            .getLogsBridge()
            .get("theirs")
            .logRecordBuilder()
            .setBody(body)
            .emit();
      }
    }
  }

  /** Nothing of it is an exception. */
  private ReceivedSpan exportOthersTexts(UnaryOperator<TracingConfig.Builder> options) {
    System.setProperty("otel.logs.exporter", "otlp");
    System.setProperty("otel.exporter.otlp.endpoint", receiver.endpoint());
    TracingConfig config =
        options
            .apply(TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()))
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      telemetry
          .getTracer()
          .spanBuilder("theirs " + EMAIL)
          .startSpan()
          .setAttribute("note", "mail to " + EMAIL)
          .setAttribute(AttributeKey.stringArrayKey("notes"), List.of(EMAIL, "none"))
          .setAttribute("http.route", "/" + EMAIL)
          .addEvent("sent", Attributes.of(AttributeKey.stringKey("to"), EMAIL))
          .end();
      telemetry
          .openTelemetry()
          .getLogsBridge()
          .get("test")
          .logRecordBuilder()
          .setBody("mail from " + EMAIL)
          .emit();
    } finally {
      System.clearProperty("otel.logs.exporter");
      System.clearProperty("otel.exporter.otlp.endpoint");
    }
    return receiver.spans().get(0);
  }

  @Test
  void shapesAreLookedForUnlessTurnedOff() {
    String message = "mail to canary-7f3a@secret.example";
    export(b -> b, new IllegalStateException(message));
    assertThat(receiver.received("canary-7f3a")).isFalse();

    receiver.reset();
    export(
        b -> b.shapes(EnumSet.complementOf(EnumSet.of(Shape.EMAIL))),
        new IllegalStateException(message));
    assertThat(receiver.received("canary-7f3a@secret.example")).isTrue();
  }

  @Test
  void patternsAreShapesOfTheUsersOwn() {
    Throwable error = new IllegalStateException("order ORD-4711 and ORD-4712, not ORD");
    ReceivedSpan span = export(b -> b.patterns(List.of("ORD-\\d+", "x*y")), error);

    assertThat(span.eventAttributes(0))
        .containsEntry("exception.message", "order *** and ***, not ORD");
    assertThat(receiver.received("ORD-471")).isFalse();
  }

  @Test
  void attributesNamedLikePersonalDataAreMaskedWhoeverHasSetThem() {
    ReceivedSpan span = export(b -> b.piiNames(Set.of("customer")), declared);

    assertThat(span.attributes())
        .contains(
            entry("customerId", "***"),
            entry("shop.customer_ids", "***"),
            entry("CUSTOMER-id", List.of("***", "***")),
            entry("customized", "open"))
        .doesNotContainKey("customers.count");
    assertThat(receiver.received("canary-id")).isFalse();
  }

  @Test
  void healthySpansAreMaskedByNameToo() {
    TracingConfig config =
        TracingConfig.builder()
            .exporter("otlp-http")
            .endpoint(receiver.endpoint())
            .piiNames(Set.of("customerName"))
            .maskingExcludes(Set.of("customer.name.length"))
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      telemetry
          .getTracer()
          .spanBuilder("healthy")
          .startSpan()
          .setAttribute("customer_name", "canary")
          .setAttribute("customer.name.length", 6)
          .setAttribute("customer.id", "open")
          .end();
    }

    assertThat(receiver.span("healthy").attributes())
        .contains(
            entry("customer_name", "***"),
            entry("customer.name.length", 6L),
            entry("customer.id", "open"));
  }

  @Test
  void offMeansOff() {
    ReceivedSpan span = export(b -> b.masking(false), declared);

    assertThat(span.eventAttributes(0)).containsEntry("exception.message", declared.getMessage());
    assertThat(receiver.span("ours").attributes())
        .contains(
            entry("error.name", "AUTH-201"),
            entry("error.message", "No session for " + EMAIL),
            entry("error.detail.email", EMAIL));
  }

  @Test
  void conventionsLeaveOutWhatTheyDiscourage() {
    ReceivedSpan theirs = export(b -> b.attributes(AttributePolicy.CONVENTIONS), declared);

    for (ReceivedSpan span : List.of(theirs, receiver.span("ours"))) {
      assertThat(span.attributes())
          .contains(entry("error.name", "AUTH-201"), entry("error.detail.tenant", "acme"))
          .doesNotContainKeys("error.message", "error.type");
    }
    assertThat(receiver.received("canary-7f3a")).isFalse();
  }

  @Test
  void exceptionsGoIntoLogsInsteadOfEvents() {
    export(b -> b.exceptionSignal(ExceptionSignal.LOG), declared);

    ReceivedSpan ours = receiver.span("ours");
    assertThat(ours.eventNames()).isEmpty();
    assertThat(ours.attributes()).containsEntry("error.name", "AUTH-201");
    assertThat(receiver.logs()).hasSize(1);
    ReceivedLog log = receiver.logs().get(0);
    assertThat(log.traceId()).isEqualTo(ours.traceId());
    assertThat(log.body()).isEqualTo("No session for c***@secret.example");
    assertThat(log.attributes())
        .contains(
            entry("exception.type", AuthRequiredException.class.getName()),
            entry("exception.message", "no session for c***@secret.example"),
            entry("error.code", 201L),
            entry("error.detail.email", "c***@secret.example"));
    assertThat(receiver.received("canary-7f3a")).isFalse();
  }

  /** Telltale has written the body itself, and knows what it quotes. */
  @Test
  void theBodyOfAWrapperReadsLikeItsMessage() {
    export(
        b -> b.exceptionSignal(ExceptionSignal.LOG),
        new CompletionException(new PaymentDownException("acc-rosalinde", null)));

    ReceivedLog log = receiver.logs().get(0);
    assertThat(log.body())
        .isEqualTo(PaymentDownException.class.getName() + ": charging ***inde failed")
        .isEqualTo(log.attributes().get("exception.message"));
    assertThat(receiver.span("ours").proto().getStatus().getMessage()).isEqualTo(log.body());
    assertThat(receiver.received("acc-rosalinde")).isFalse();
  }

  @Test
  void exceptionsGoIntoBoth() {
    export(b -> b.exceptionSignal(ExceptionSignal.BOTH), declared);

    assertThat(receiver.span("ours").eventNames()).containsExactly("exception");
    assertThat(receiver.logs()).hasSize(1);
  }

  @Test
  void theConventionsSayWhereExceptionsGo() {
    try (SystemProperties properties = new SystemProperties()) {
      properties.set("otel.semconv.exception.signal.opt.in", "logs");
      export(b -> b, declared);
    }

    assertThat(receiver.span("ours").eventNames()).isEmpty();
    assertThat(receiver.logs()).hasSize(1);
    assertThat(receiver.received("canary-7f3a")).isFalse();
  }

  @Test
  @EnabledIf("io.telltale.sdk.Features#logsOfExceptions")
  void logRecordsAreNamedForTheOperation() {
    TracingConfig config =
        TracingConfig.builder()
            .exporter("otlp-http")
            .endpoint(receiver.endpoint())
            .exceptionSignal(ExceptionSignal.LOG)
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      for (SpanKind kind : List.of(SpanKind.SERVER, SpanKind.CLIENT, SpanKind.INTERNAL)) {
        for (String key : List.of("http.request.method", "rpc.system", "messaging.system")) {
          Span span = telemetry.getTracer().spanBuilder("work").setSpanKind(kind).startSpan();
          telemetry.exceptionTracer().recordException(span.setAttribute(key, "x"), declared);
          span.end();
        }
      }
    }

    assertThat(receiver.logs())
        .extracting(log -> log.proto().getEventName())
        .containsExactly(
            "http.server.request.exception",
            "rpc.server.call.exception",
            "messaging.send.exception",
            "http.client.request.exception",
            "rpc.client.call.exception",
            "messaging.send.exception",
            "exception",
            "exception",
            "messaging.send.exception");
  }

  @Test
  void developmentShowsWholeStackTraces() {
    ReceivedSpan span = export(TracingConfig.development(), b -> b, declared);

    assertThat(span.eventAttributes(0).get("exception.stacktrace").toString())
        .startsWith(
            AuthRequiredException.class.getName() + ": no session for c***@secret.example\n\tat ");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.SecretException;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that somebody has put elsewhere: on spans, in their status, in logs. */
class SpanCasesTest {

  private static final String EMAIL = "canary.rosa@mail.example";
  private static final String MASKED = "c***@mail.example";
  private static final AttributeKey<String> USER = AttributeKey.stringKey("enduser.id");

  @Test
  void case05_aStatusThatSomebodyElseHasSet() {
    try (Outlets outlets = Outlets.open()) {
      Span failed = outlets.tracer().spanBuilder("failed").startSpan();
      Throwable error = new AccountException(EMAIL);
      failed.recordException(error).setStatus(StatusCode.ERROR, error.getMessage()).end();
      Span fine = outlets.tracer().spanBuilder("fine").startSpan();
      fine.recordException(error).setStatus(StatusCode.OK, error.getMessage()).end();
      Departed departed = outlets.departed().withoutAny(EMAIL);
      assertThat(departed.span("failed").proto().getStatus().getMessage())
          .isEqualTo("no account for " + MASKED);
      assertThat(departed.span("fine").proto().getStatus().getCode())
          .isEqualTo(Status.StatusCode.STATUS_CODE_OK);
    }
  }

  @Test
  void case06_aValueThatOtherCodeHasPutOnTheSpan() {
    try (Outlets outlets = Outlets.open()) {
      Span linked = outlets.tracer().spanBuilder("linked").startSpan();
      linked.end();
      Span span =
          outlets
              .tracer()
              .spanBuilder("GET /users/" + EMAIL)
              .addLink(linked.getSpanContext(), Attributes.of(USER, EMAIL))
              .startSpan();
      span.setAttribute(USER, EMAIL);
      span.setAttribute("url.query", "user=canary.rosa%40mail.example&page=2");
      span.addEvent("looked up", Attributes.of(USER, "<" + EMAIL + ">"));
      outlets.telltale().recordException(span, new AccountException(EMAIL));
      span.end();
      Departed departed = outlets.departed().withoutAny(EMAIL, "canary.rosa");
      ReceivedSpan received = departed.span("GET /users/" + MASKED);
      assertThat(received.attributes())
          .containsEntry("enduser.id", MASKED)
          .containsEntry("url.query", "user=c***%40mail.example&page=2");
    }
  }

  @Test
  void case07_aFrameworkThatRecordsOnEveryLevel() {
    try (Outlets outlets = Outlets.open()) {
      Throwable error = new AccountException(EMAIL);
      Span server = outlets.tracer().spanBuilder("server").startSpan();
      Context context = Context.root().with(server);
      Span service = outlets.tracer().spanBuilder("service").setParent(context).startSpan();
      Span client =
          outlets.tracer().spanBuilder("client").setParent(context.with(service)).startSpan();
      for (Span span : List.of(client, service, server)) {
        span.recordException(error);
        outlets.telltale().recordException(span, error);
        span.end();
      }
      Departed departed = outlets.departed().withoutAny(EMAIL);
      for (String span : List.of("client", "service", "server")) {
        assertThat(departed.message(span)).isEqualTo("no account for " + MASKED);
        assertThat(departed.span(span).attributes()).containsEntry("error.code", 2L);
        assertThat(departed.span(span).proto().getDroppedEventsCount()).isZero();
      }
    }
  }

  @Test
  void case08_attributesOfTheCallersThatOverwriteTheMessage() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed = Recordings.record(outlets, () -> new AccountException(EMAIL));
      departed.withoutAny(EMAIL);
      assertThat(departed.message(ATTRIBUTES)).isEqualTo("no account for " + MASKED);
    }
  }

  @Test
  void case09_anExceptionAsALogRecord() {
    for (Sampler sampler : List.of(Sampler.alwaysOn(), Sampler.alwaysOff())) {
      try (Outlets outlets = Outlets.with(sampler).open()) {
        Span span = outlets.tracer().spanBuilder("work").startSpan();
        Throwable error = new AccountException(EMAIL);
        outlets.telltale().recordException(span, error);
        outlets
            .logger()
            .logRecordBuilder()
            .setContext(Context.root().with(span))
            .setSeverity(Severity.ERROR)
            .setBody("no login for " + EMAIL)
            .setAttribute("mdc.user", EMAIL)
            .setAttribute(AttributeKey.stringArrayKey("arguments"), List.of("1", EMAIL))
            .setException(error)
            .emit();
        span.end();
        // Of no trace at all.
        outlets.logger().logRecordBuilder().setContext(Context.root()).setException(error).emit();
        Departed departed = outlets.departed().withoutAny(EMAIL);
        assertThat(departed.otlp().logs()).hasSize(2);
        assertThat(departed.otlp().logs().get(0).body()).isEqualTo("no login for " + MASKED);
        assertThat(departed.otlp().logs().get(0).attributes())
            .containsEntry("mdc.user", MASKED)
            .containsEntry("exception.message", "no account for " + MASKED);
        assertThat(departed.otlp().logs().get(1).attributes())
            .containsEntry("exception.message", "no account for " + MASKED);
      }
    }
  }

  @Test
  void case10_anExporterThatReadsTheThrowable() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed = Recordings.record(outlets, () -> new AccountException(EMAIL));
      assertThat(departed.ended())
          .anyMatch(s -> s.getEvents().stream().anyMatch(ExceptionEventData.class::isInstance));
      assertThat(departed.handedOn())
          .hasSize(4)
          .noneMatch(s -> s.getEvents().stream().anyMatch(ExceptionEventData.class::isInstance));
    }
  }

  @Test
  void case32_theRestOfTheTraceOverTwoBatches() {
    try (Outlets outlets = Outlets.open()) {
      Span parent = outlets.tracer().spanBuilder("parent").startSpan();
      Context context = Context.root().with(parent);
      Span child = outlets.tracer().spanBuilder("child").setParent(context).startSpan();
      child.recordException(new AccountException(EMAIL));
      child.end();
      outlets.flush();
      Span sibling = outlets.tracer().spanBuilder("sibling").setParent(context).startSpan();
      sibling.setAttribute(USER, EMAIL);
      sibling.end();
      outlets.logger().logRecordBuilder().setContext(context).setBody("bye " + EMAIL).emit();
      parent.setStatus(StatusCode.ERROR, "no account for " + EMAIL);
      parent.end();
      Departed departed = outlets.departed().withoutAny(EMAIL);
      assertThat(departed.span("sibling").attributes()).containsEntry("enduser.id", MASKED);
      assertThat(departed.span("parent").proto().getStatus().getMessage())
          .isEqualTo("no account for " + MASKED);
      assertThat(departed.holds("bye " + MASKED)).isTrue();
    }
  }

  @Test
  void case34_healthySpansStayAsTheyAre() {
    try (Outlets outlets = Outlets.open()) {
      Span healthy = outlets.tracer().spanBuilder("GET /secrets").startSpan();
      healthy.setAttribute("aws.secretsmanager.secret.arn", "arn:aws:sm:eu:1234:secret:a-b");
      healthy.setAttribute("gen_ai.token.type", "input");
      healthy.setAttribute("http.response.status_code", 20120);
      healthy.end();
      Span failed = outlets.tracer().spanBuilder("failed").setNoParent().startSpan();
      failed.setAttribute("http.request.method", "PATCH");
      failed.setAttribute("http.response.status_code", 20120);
      failed.setAttribute("note", "patch it, 20120");
      failed.setAttribute("customer", 20120);
      outlets
          .telltale()
          .recordException(failed, new SecretException("failed", "patch", "20120", null));
      failed.end();
      Departed departed = outlets.departed();
      SpanData raw =
          departed.ended().stream()
              .filter(span -> span.getName().equals("GET /secrets"))
              .findAny()
              .orElseThrow();
      assertThat(departed.handedOn("GET /secrets")).isSameAs(raw);
      assertThat(departed.span("failed").attributes())
          .containsEntry("http.request.method", "PATCH")
          .containsEntry("http.response.status_code", 20120L)
          .containsEntry("note", "*** it, ***")
          .doesNotContainKey("customer");
      assertThat(departed.message(departed.handedOn("failed").getName())).isEqualTo("failed");
    }
  }

  /** The name of an attribute promises a form, and anybody may write another text under it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "code.stacktrace",
        "code.email",
        "code.function.name",
        "code.lineno",
        "db.operation.name",
        "error.cause_types",
        "error.code",
        "error.domain",
        "error.name",
        "error.status_code",
        "exception.escaped",
        "faas.trigger",
        "http.request.method",
        "http.status_code",
        "messaging.operation",
        "network.interface.name",
        "network.peer.port",
        "rpc.grpc.status_code",
        "url.scheme"
      })
  void case34_textsUnderNamesOfEnumeratedValues(String name) {
    String value = "Canary Quillfeather";
    String text = "java.lang.X: no account for " + value + ", sorry\n\tat a.B.c(B.java:1)";
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.setAttribute(name, text);
      span.setAttribute(AttributeKey.stringArrayKey(name + ".all"), List.of(text));
      span.setAttribute(AttributeKey.stringArrayKey("error.cause_types"), List.of(text));
      span.addEvent("noted", Attributes.of(AttributeKey.stringKey(name), text));
      outlets
          .logger()
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setAttribute(AttributeKey.stringKey(name), text)
          .emit();
      outlets.telltale().recordException(span, new SecretException("failed", value, "", null));
      span.end();
      Departed departed = outlets.departed().withoutAny("Quillfeather");
      assertThat(departed.otlp().logs().get(0).attributes())
          .containsEntry(name, text.replace(value, "***"));
    }
  }

  /** Values that have the promised form stay, though a secret is the same word. */
  @ParameterizedTest
  @CsvSource({
    "http.request.method, PATCH",
    "code.function.name, com.acme.patch.OrderService$1.patch",
    "db.operation.name, patch",
    "error.code, ORA-00942",
    "error.name, PATCH_FAILED",
    "url.scheme, patch",
    "http.status_code, 20120"
  })
  void case34_enumeratedValuesOfThePromisedForm(String name, String word) {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.addEvent("noted", Attributes.of(AttributeKey.stringKey(name), word));
      outlets
          .telltale()
          .recordException(span, new SecretException("failed", "patch", "20120", null));
      span.end();
      assertThat(outlets.departed().span("work").eventAttributes(0)).containsEntry(name, word);
    }
  }

  /** Micrometer before version 1.6 of its tracing writes names so, and cuts them. */
  @ParameterizedTest
  @CsvSource({
    "Zoe Kvistaa, pay for -zoe -kvistaa, pay for ***",
    "Rosalind.Quillab@shop.example, pay for -rosalind.-quillab@shop.example, pay for ***",
    "Wilhelmina-Ravnac, pay for -wilhelmina--ravnac now, pay for *** now",
    "McAllistae, pay for -mc-allistae, pay for ***",
    "kW3xZt0Qx7hL2mR8sVg, pay for k-w3x-zt0-qx7h-l2m-r8s-vg, pay for ***",
    "Zoe Kvistaa, refused to pay for all the orders of me: -zoe -kvi, "
        + "refused to pay for all the orders of me: ***",
    "Zoe Kvistaa, /pay-for/un-known, /pay-for/un-known",
  })
  void case38_aSpanNameInLowerCaseWithHyphens(String value, String name, String shown) {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder(name).startSpan();
      outlets.telltale().recordException(span, new SecretException("failed", value, "20120", null));
      span.end();
      assertThat(outlets.departed().otlp().spans())
          .extracting(ReceivedSpan::name)
          .containsExactly(shown);
    }
  }
}

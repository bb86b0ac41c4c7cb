/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.telltale.it.errors.CardDeclinedException;
import io.telltale.it.errors.SecretException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedLog;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that end as a secret begins: cut by a limit, or whole because there is none. */
class LimitCasesTest {

  private static final String SECRET = "orders@shop.example";
  private static final String URL = "http://shop.internal/orders";
  private static final String LONGER = "http://shop.internal/" + "basket/".repeat(40) + "orders";

  private static SecretException error() {
    return new SecretException("failed for " + SECRET, SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void case42_noLimit(Registration way) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (Registration.Sdk sdk = way.open(receiver.endpoint(), Integer.MAX_VALUE)) {
        Span span = sdk.tracer().spanBuilder("GET /orders").startSpan();
        span.setAttribute("url.full", URL).setAttribute(stringArrayKey("urls"), List.of(LONGER));
        span.addEvent("queue orders", Attributes.of(stringArrayKey("queues"), List.of("/orders")));
        span.recordException(error()).setStatus(StatusCode.ERROR, "GET /orders");
        sdk.logger()
            .logRecordBuilder()
            .setContext(Context.root().with(span))
            .setException(error())
            .setAttribute("url.full", URL)
            .setBody("GET /orders")
            .emit();
        span.end();
      }
      ReceivedSpan span = receiver.span("GET /orders");
      assertThat(span.attributes())
          .contains(entry("url.full", URL), entry("urls", List.of(LONGER)));
      assertThat(span.eventNames()).containsExactly("queue orders", "exception");
      assertThat(span.eventAttributes(0)).containsEntry("queues", List.of("/orders"));
      assertThat(span.eventAttributes(1)).containsEntry("exception.message", "failed for ***");
      assertThat(span.proto().getStatus().getMessage()).isEqualTo("GET /orders");
      ReceivedLog log = receiver.logs().get(0);
      assertThat(log.body()).isEqualTo("GET /orders");
      assertThat(log.attributes()).containsEntry("url.full", URL);
      assertThat(receiver.received(SECRET)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void case42_anotherNumberThatContainsTheSecretOne(Registration way) {
    String card = "4111111111111111";
    String other = "order 9" + card + "9, at 20261128";
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (Registration.Sdk sdk = way.open(receiver.endpoint(), Integer.MAX_VALUE)) {
        Span span = sdk.tracer().spanBuilder(other).startSpan();
        span.setAttribute("note", other).setAttribute("paid", "9," + card + ",9");
        span.recordException(new CardDeclinedException(card)).end();
      }
      assertThat(receiver.span(other).attributes())
          .contains(entry("note", other), entry("paid", "9,***1111,9"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void case33_everyTextOfThatLengthIsCut(Registration way) {
    String before = "http://shop.internal/";
    int limit = before.length() + "orders@sh".length();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (Registration.Sdk sdk = way.open(receiver.endpoint(), limit)) {
        Span span = sdk.tracer().spanBuilder("GET /orders").startSpan();
        span.setAttribute("url.full", before + SECRET)
            .setAttribute(stringArrayKey("urls"), List.of(before + SECRET, "/orders"));
        span.addLink(
            span.getSpanContext(), Attributes.of(stringArrayKey("urls"), List.of(before + SECRET)));
        span.addEvent("sent", Attributes.of(stringArrayKey("urls"), List.of(before + SECRET)));
        // The limit ends the text of the stack trace in the message of the cause.
        span.recordException(
            new IllegalStateException(
                "x",
                new SecretException(
                    "a".repeat(limit - 4) + SECRET + " " + before + SECRET, SECRET)));
        sdk.exceptions().recordException(span, error());
        sdk.logger()
            .logRecordBuilder()
            .setContext(Context.root().with(span))
            .setAttribute("url.full", before + SECRET)
            .setBody("GET /orders")
            .emit();
        span.end();
      }
      ReceivedSpan span = receiver.span("GET /orders");
      assertThat(span.attributes())
          .contains(
              entry("url.full", before + "***"), entry("urls", List.of(before + "***", "/orders")));
      assertThat(span.eventAttributes(0)).containsEntry("urls", List.of(before + "***"));
      assertThat(span.proto().getLinks(0).toString()).contains(before + "***");
      ReceivedLog log = receiver.logs().get(0);
      assertThat(log.attributes()).containsEntry("url.full", before + "***");
      assertThat(log.body()).isEqualTo("GET /orders");
      assertThat(receiver.received("orders@")).isFalse();
    }
  }

  /** The value begins in the stack trace's text at each place, and is cut at each of its own. */
  @ParameterizedTest
  @ValueSource(ints = {4, 7, 12, 18, 19})
  void case33_aStackTraceThatIsCutInItsLastMessage(int shown) {
    String type = SecretException.class.getName();
    int limit = (type + ": failed for ").length() + shown;
    for (Registration way : Registration.values()) {
      try (OtlpReceiver receiver = OtlpReceiver.http()) {
        try (Registration.Sdk sdk = way.open(receiver.endpoint(), limit)) {
          Span span = sdk.tracer().spanBuilder("work").startSpan();
          sdk.exceptions().recordException(span, error());
          // Of a stack trace that somebody else has rendered, only the text is left.
          span.addEvent(
              "exception",
              Attributes.builder()
                  .put("exception.type", type)
                  .put("exception.stacktrace", type + ": failed for " + SECRET + "\n\tat a.B.c(D)")
                  .build());
          span.end();
        }
        // Its name does not leave beside an exception whose values nobody knows.
        ReceivedSpan span = receiver.span("***");
        Map<String, Object> last = span.eventAttributes(span.eventNames().size() - 1);
        // Nobody knows the values of an exception that somebody else has written.
        assertThat(last).containsEntry("exception.type", type);
        assertThat(last).doesNotContainKey("exception.stacktrace");
        // The beginning alone stands in other words, too.
        assertThat(receiver.received("for orde")).isFalse();
      }
    }
  }

  /** The first value was replaced in the text before the second one is known. */
  @ParameterizedTest
  @EnumSource
  void case33_aTextThatIsMaskedAgainWhileItWaits(Registration way) {
    String first = "canary-rosa";
    String text = "of " + first + " at orders@";
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (Registration.Sdk sdk = way.open(receiver.endpoint(), text.length())) {
        Span parent = sdk.tracer().spanBuilder("parent").startSpan();
        Span child =
            sdk.tracer()
                .spanBuilder("child")
                .setParent(Context.root().with(parent))
                .startSpan()
                .setAttribute("note", "of " + first + " at " + SECRET);
        sdk.exceptions().recordException(child, new SecretException("failed", first));
        child.end();
        sdk.exceptions().recordException(parent, new SecretException("failed", SECRET));
        parent.end();
      }
      assertThat(receiver.span("child").attributes()).containsEntry("note", "of *** at ***");
    }
  }

  @ParameterizedTest
  @EnumSource
  void case15_aPairOfSurrogatesAtTheLimit(Registration way) {
    String text = "123456789012345678901234567890123456789012345678901234567890😀";
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (Registration.Sdk sdk = way.open(receiver.endpoint(), text.length() - 1)) {
        Span span = sdk.tracer().spanBuilder("work").startSpan();
        sdk.exceptions().recordException(span, error());
        span.setAttribute("note", text + " is here").end();
      }
      assertThat(receiver.span("work").attributes())
          .containsEntry("note", text.substring(0, text.length() - 2));
    }
  }
}

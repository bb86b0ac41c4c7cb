/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.PaymentDownException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of one span. */
class SpanMaskerTest {

  private static final String EMAIL = "canary-7f3a@secret.example";
  private static final String SHOWN = "c***@secret.example";
  private static final String CARD = "4111111111111111";

  private static SpanData masked(Consumer<Span> work) {
    return Collected.mask(Collected.span(work)).get(0);
  }

  private static Map<String, Object> byName(Attributes attributes) {
    Map<String, Object> byName = new HashMap<>();
    attributes.forEach((key, value) -> byName.put(key.getKey(), value));
    return byName;
  }

  private static AuthRequiredException error() {
    return new AuthRequiredException(EMAIL, "acme");
  }

  @Test
  void attributesOfEveryKindAreMasked() {
    SpanData span =
        masked(
            s ->
                s.recordException(new PaymentDownException(CARD, null))
                    .setAttribute("text", "card=" + CARD)
                    .setAttribute(stringArrayKey("list"), List.of("a", CARD))
                    .setAttribute("number", 4111111111111111L)
                    .setAttribute("other", 4111111111111112L)
                    .setAttribute("longer", 94111111111111111L)
                    .setAttribute("real", 4111111111111111.0)
                    .setAttribute(longArrayKey("numbers"), List.of(1L, 4111111111111111L))
                    .setAttribute("flag", true));

    assertThat(byName(span.getAttributes()))
        .contains(
            entry("text", "card=***1111"),
            entry("list", List.of("a", "***1111")),
            entry("other", 4111111111111112L),
            entry("longer", 94111111111111111L),
            entry("flag", true))
        .doesNotContainKeys("number", "real", "numbers");
    assertThat(span.getTotalAttributeCount()).isEqualTo(span.getAttributes().size());
  }

  @Test
  void valuesOfFixedListsAndShortNumbersStay() {
    SpanData span =
        masked(
            s ->
                s.recordException(new AuthRequiredException("orders", "acme"))
                    .setAttribute("http.route", "/orders/{id}")
                    .setAttribute("code.function.name", "com.acme.orders.find")
                    .setAttribute("db.system.name", "orders")
                    .setAttribute("network.protocol.name", "orders")
                    .setAttribute("network.peer.address", "orders")
                    .setAttribute("http.target", "/orders/7"));

    assertThat(byName(span.getAttributes()))
        .contains(
            entry("http.route", "/orders/{id}"),
            entry("code.function.name", "com.acme.orders.find"),
            entry("db.system.name", "orders"),
            entry("network.protocol.name", "orders"),
            entry("network.peer.address", "***"),
            entry("http.target", "/***/7"));
  }

  @Test
  void callersCannotWriteAnExceptionsTexts() {
    Attributes attributes =
        Attributes.builder()
            .put("exception.message", EMAIL)
            .put("exception.stacktrace", EMAIL)
            .put("exception.type", EMAIL)
            .put(stringArrayKey("error.cause_types"), EMAIL)
            .put("exception.note", "of " + EMAIL)
            .put("exception.escaped", true)
            .build();

    SpanData raw = Collected.span(s -> s.recordException(error(), attributes));
    SpanData span = Collected.mask(raw).get(0);

    EventData event = span.getEvents().get(0);
    assertThat(byName(event.getAttributes()))
        .containsOnly(
            entry("exception.type", AuthRequiredException.class.getName()),
            entry("exception.message", "no session for " + SHOWN),
            entry("exception.note", "of " + SHOWN),
            entry("exception.escaped", true),
            entry("error.code", 201L),
            entry("error.domain", "AUTH"),
            entry("error.name", "AUTH-201"),
            entry("error.status_code", 401L));
    assertThat(event.getTotalAttributeCount() - event.getAttributes().size())
        .isEqualTo(raw.getEvents().get(0).getDroppedAttributesCount());
  }

  @Test
  void anotherTypeUnderTheNameOfATextIsLeftOut() {
    SpanData span =
        masked(
            s ->
                s.recordException(
                    error(), Attributes.of(stringArrayKey("exception.message"), List.of("raw"))));

    assertThat(byName(span.getEvents().get(0).getAttributes()))
        .containsEntry("exception.message", "no session for " + SHOWN);
  }

  @Test
  void anEmptiedErrorDescriptionIsRestored() {
    SpanData span = masked(s -> s.recordException(error()).setStatus(StatusCode.ERROR));

    assertThat(span.getStatus())
        .isEqualTo(StatusData.create(StatusCode.ERROR, "No session for " + SHOWN));
  }

  @Test
  void aStatusThatIsNoErrorStays() {
    assertThat(masked(s -> s.recordException(error()).setStatus(StatusCode.OK)).getStatus())
        .isEqualTo(StatusData.ok());
    assertThat(masked(s -> s.recordException(error())).getStatus()).isEqualTo(StatusData.unset());
  }

  @Test
  void whatTheSpanSaysOfItsErrorStays() {
    SpanData span =
        masked(
            s ->
                s.recordException(error())
                    .setAttribute("error.type", "500")
                    .setAttribute("error.code", "E42")
                    .setAttribute("error.detail.tenant", "other"));

    assertThat(byName(span.getAttributes()))
        .contains(
            entry("error.type", "500"),
            entry("error.code", "E42"),
            entry("error.detail.tenant", "other"),
            entry("error.name", "AUTH-201"));
    assertThat(span.getAttributes().get(longKey("error.code"))).isNull();
  }

  @Test
  void theIdentityOfAnotherErrorIsNotMixedWithThisOne() {
    SpanData span =
        masked(s -> s.setAttribute("error.name", "PAYMENT_DOWN").recordException(error()));

    assertThat(byName(span.getAttributes())).containsOnly(entry("error.name", "PAYMENT_DOWN"));
  }

  @Test
  void theFirstDeclaredExceptionIsTheError() {
    SpanData span =
        masked(
            s ->
                s.recordException(new IllegalStateException("undeclared"))
                    .recordException(error())
                    .recordException(new PaymentDownException(CARD, null)));

    assertThat(span.getAttributes().get(stringKey("error.name"))).isEqualTo("AUTH-201");
    assertThat(span.getEvents()).hasSize(3);
  }

  @Test
  void theSecretsOfOneExceptionAreGoneFromTheTextsOfAnother() {
    SpanData span =
        masked(
            s ->
                s.recordException(new AuthRequiredException("Rumpelstilz", "acme"))
                    .recordException(new RuntimeException("my name is Rumpelstilz")));

    assertThat(byName(span.getEvents().get(1).getAttributes()))
        .containsEntry("exception.message", "my name is ***")
        .containsKey("exception.stacktrace");
  }

  @Test
  void aTextThatTheSdkHasCutHoldsNoHalfOfASecret() {
    SpanData raw =
        Collected.spans(
                SpanLimits.builder().setMaxAttributeValueLength(34).build(),
                (tracer, span) ->
                    span.recordException(error())
                        .setAttribute("cut", "the user is called " + EMAIL)
                        .setAttribute("whole", "the user is called canary"))
            .get(0);

    assertThat(byName(raw.getAttributes()))
        .containsEntry("cut", "the user is called canary-7f3a@sec");
    assertThat(byName(Collected.mask(raw).get(0).getAttributes()))
        .containsEntry("cut", "the user is called ***")
        .containsEntry("whole", "the user is called canary");
  }

  @Test
  void oneExceptionIsOneEvent() {
    Throwable error = error();
    Attributes first = Attributes.of(longKey("attempt"), 1L);
    Attributes second = Attributes.of(longKey("attempt"), 2L, doubleKey("weight"), 0.5);
    SpanData raw =
        Collected.span(
            s ->
                s.recordException(error, first)
                    .addEvent("between")
                    .recordException(error, second)
                    .recordException(new CompletionException(error)));

    SpanData span = Collected.mask(raw).get(0);

    assertThat(span.getEvents())
        .extracting(EventData::getName)
        .containsExactly("exception", "between");
    EventData event = span.getEvents().get(0);
    assertThat(event.getEpochNanos()).isEqualTo(raw.getEvents().get(0).getEpochNanos());
    assertThat(byName(event.getAttributes()))
        .contains(entry("attempt", 1L), entry("weight", 0.5))
        .containsEntry("exception.type", AuthRequiredException.class.getName());
    assertThat(raw.getTotalRecordedEvents()).isEqualTo(4);
    assertThat(span.getTotalRecordedEvents()).isEqualTo(2);
  }

  @Test
  void anExceptionRecordedByHandIsTheOneRecordedByTheSdk() {
    Throwable error = error();
    Attributes byHand =
        Attributes.of(
            stringKey("exception.type"),
            AuthRequiredException.class.getName(),
            stringKey("exception.message"),
            "no session for " + EMAIL);

    SpanData span =
        masked(
            s ->
                s.recordException(new CompletionException(error))
                    .addEvent("exception", byHand)
                    .addEvent("exception", byHand)
                    .recordException(error));

    // The one by hand that came last, and the wrapper; the other one by hand may be another's.
    assertThat(span.getEvents())
        .extracting(e -> e.getAttributes().get(stringKey("exception.type")))
        .containsExactly(
            CompletionException.class.getName(), AuthRequiredException.class.getName());
  }

  @Test
  void equalExceptionsAreNotOne() {
    SpanData span = masked(s -> s.recordException(error()).recordException(error()));

    assertThat(span.getEvents()).hasSize(2);
  }

  @Test
  void aSharedExceptionWithoutAStackTraceIsAnEventEachTime() {
    Throwable shared = new RuntimeException("shared", null, false, false) {};

    SpanData span = masked(s -> s.recordException(shared).recordException(shared));

    assertThat(span.getEvents()).hasSize(2);
    assertThat(span.getTotalRecordedEvents()).isEqualTo(2);
  }

  @Test
  void droppedCountsAreKept() {
    SpanData raw = Collected.span(s -> manyEvents(s, error()));

    SpanData span = Collected.mask(raw).get(0);

    assertThat(raw.getTotalRecordedEvents() - raw.getEvents().size()).isPositive();
    assertThat(span.getTotalRecordedEvents() - span.getEvents().size())
        .isEqualTo(raw.getTotalRecordedEvents() - raw.getEvents().size());
  }

  private static void manyEvents(Span span, Throwable error) {
    span.recordException(error);
    for (int i = 0; i < 200; i++) {
      span.addEvent("event", Attributes.of(AttributeKey.stringKey("note"), EMAIL));
    }
  }
}

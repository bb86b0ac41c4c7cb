/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sentry.ISpan;
import io.sentry.ITransaction;
import io.sentry.Sentry;
import io.sentry.SentryAttribute;
import io.sentry.SentryAttributes;
import io.sentry.SentryEvent;
import io.sentry.SentryLogLevel;
import io.sentry.logger.SentryLogParameters;
import io.sentry.protocol.Mechanism;
import io.sentry.protocol.Message;
import io.sentry.protocol.Response;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.User;
import io.telltale.outlets.Canary;
import io.telltale.outlets.LoginException;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names of fields: those that an application gives are masked, those of Sentry stay. */
class SentryNamesTest {

  private static final String VALUE = Canary.VALUE;
  private static final String NAME = "by " + VALUE;

  private final SentrySink sink = new SentrySink();

  @AfterEach
  void stop() {
    sink.close();
  }

  private void sendInTraceThatKnows(String secret, Runnable work) {
    try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
        Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent();
        MaskedLine known = Masked.line(List.of(new LoginException(secret)))) {
      sink.send(
          options -> {
            options.setTracesSampleRate(1.0);
            options.getLogs().setEnabled(true);
            SentryMasking.install(options);
          },
          work);
    }
  }

  private static SentryEvent named() {
    SentryEvent event = new SentryEvent();
    Response response = new Response();
    response.setHeaders(Map.of("X-" + VALUE, "1"));
    response.setData(Map.of(NAME, 2));
    event.getContexts().setResponse(response);
    Mechanism mechanism = new Mechanism();
    mechanism.setData(Map.of(NAME, 3));
    SentryException exception = new SentryException();
    exception.setMechanism(mechanism);
    event.setExceptions(new ArrayList<>(List.of(exception)));
    User user = new User();
    user.setData(Map.of(NAME, "4"));
    event.setUser(user);
    event.setUnknown(Map.of("later", Map.of(NAME, 5), NAME, 6));
    return event;
  }

  @Test
  void thoseOfAnEvent() {
    sendInTraceThatKnows(VALUE, () -> Sentry.captureEvent(named()));

    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/contexts/response/headers/X-***").asText()).isEqualTo("1");
    assertThat(event.at("/contexts/response/data/by ***").asInt()).isEqualTo(2);
    assertThat(event.at("/exception/values/0/mechanism/data/by ***").asInt()).isEqualTo(3);
    assertThat(event.at("/user/data/by ***").asText()).isEqualTo("4");
    assertThat(event.at("/later/by ***").asInt()).isEqualTo(5);
    assertThat(event.at("/by ***").asInt()).isEqualTo(6);
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  private static void measure() {
    ITransaction transaction = Sentry.startTransaction("pay", "task");
    transaction.setMeasurement(NAME, 5);
    ISpan span = transaction.startChild("db", "select");
    span.setMeasurement(NAME, 7);
    span.finish();
    transaction.finish();
    Sentry.logger()
        .log(
            SentryLogLevel.WARN,
            SentryLogParameters.create(
                SentryAttributes.of(SentryAttribute.stringAttribute(NAME, "x"))),
            "retried");
  }

  @Test
  void thoseOfMeasurementsAndAttributes() {
    sendInTraceThatKnows(VALUE, SentryNamesTest::measure);

    JsonNode transaction = sink.items("transaction").get(0);
    assertThat(transaction.at("/measurements/by ***/value").asInt()).isEqualTo(5);
    assertThat(transaction.at("/spans/0/measurements/by ***/value").asInt()).isEqualTo(7);
    JsonNode log = sink.items("log").get(0);
    assertThat(log.at("/items/0/attributes/by ***/value").asText()).isEqualTo("x");
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  /** Without its own fields, Sentry could not read what it sends. */
  @Test
  void thoseOfSentryStayEvenIfTheyAreSecretElsewhere() {
    sendInTraceThatKnows(
        "value",
        () -> {
          SentryEvent event = new SentryEvent(new IllegalStateException("reset"));
          event.setExtra("value", "x");
          Sentry.captureEvent(event);
          measure();
        });
    sendInTraceThatKnows(
        "formatted",
        () -> {
          Message message = new Message();
          message.setFormatted("failed");
          SentryEvent event = new SentryEvent();
          event.setMessage(message);
          Sentry.captureEvent(event);
        });

    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/exception/values/0/value").asText()).isEqualTo("reset");
    assertThat(event.at("/extra/***").asText()).isEqualTo("x");
    JsonNode transaction = sink.items("transaction").get(0);
    assertThat(transaction.at("/spans/0/measurements/" + NAME + "/value").asInt()).isEqualTo(7);
    assertThat(sink.items("log").get(0).at("/items/0/attributes/" + NAME + "/value").asText())
        .isEqualTo("x");
    assertThat(sink.items("event").get(1).at("/message/formatted").asText()).isEqualTo("failed");
  }
}

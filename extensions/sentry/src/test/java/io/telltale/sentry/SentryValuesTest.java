/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sentry.Breadcrumb;
import io.sentry.ISpan;
import io.sentry.ITransaction;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.SpanStatus;
import io.telltale.outlets.Canary;
import io.telltale.outlets.LoginException;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects in what an application tells Sentry arrive as Sentry alone writes them, but masked. */
class SentryValuesTest {

  private static final String VALUE = Canary.VALUE;

  private final SentrySink sink = new SentrySink();

  @AfterEach
  void stop() {
    sink.close();
  }

  /** An object of an application, of which Sentry reads the fields. */
  static final class Order {
    final String buyer;
    final int items = 3;
    final List<Integer> sizes = List.of(1, 2);

    Order(String buyer) {
      this.buyer = buyer;
    }
  }

  private static Map<String, Object> values(String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("date", LocalDate.of(2026, 11, 30));
    values.put("duration", Duration.ofSeconds(3));
    values.put("optional", Optional.of(text));
    values.put("ints", new int[] {1, 2});
    values.put("texts", new String[] {"a", text});
    values.put("error", new IOException("reset of " + text));
    values.put("order", new Order(text));
    values.put("orders", List.of(new Order(text), new Order("b")));
    values.put("builder", new StringBuilder(text));
    values.put("reference", new AtomicReference<>(text));
    values.put("uuid", UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
    values.put("locale", Locale.GERMANY);
    values.put("level", Thread.State.NEW);
    values.put("letter", 'c');
    values.put("long", 1_234_567_890_123_456_789L);
    values.put("exact", new BigDecimal("12345678901234567890.1250"));
    values.put("double", 0.1);
    values.put("yes", true);
    values.put("gaps", Arrays.asList("a", null));
    return values;
  }

  private static void capture(Throwable thrown, String text) {
    SentryEvent event = new SentryEvent(thrown);
    event.setTag("order", "4711");
    Breadcrumb crumb = new Breadcrumb("clicked");
    values(text).forEach(event::setExtra);
    values(text).forEach(crumb::setData);
    event.addBreadcrumb(crumb);
    event.getContexts().set("shop", values(text));
    Sentry.captureEvent(event);
  }

  @Test
  void arriveAsSentryWritesThem() {
    Runnable work = () -> capture(new IOException("reset"), "Quillonia");
    sink.send(options -> {}, work);
    sink.send(SentryMasking::install, work);

    JsonNode alone = sink.items("event").get(0);
    JsonNode masked = sink.items("event").get(1);
    assertThat(alone.path("extra").size()).isEqualTo(values("").size());
    assertThat(alone.at("/extra/orders/0/buyer").asText()).isEqualTo("Quillonia");
    assertThat(masked.path("extra")).isEqualTo(alone.path("extra"));
    assertThat(masked.path("extra").toString()).isEqualTo(alone.path("extra").toString());
    assertThat(masked.at("/contexts/shop")).isEqualTo(alone.at("/contexts/shop"));
    assertThat(masked.at("/breadcrumbs/0/data")).isEqualTo(alone.at("/breadcrumbs/0/data"));
    assertThat(masked.at("/tags/order").asText()).isEqualTo("4711");
  }

  @Test
  void areMasked() {
    sink.send(options -> {}, () -> capture(new LoginException(VALUE), VALUE));
    assertThat(sink.received()).as("the control").contains(VALUE);
    try (SentrySink masked = new SentrySink()) {
      masked.send(SentryMasking::install, () -> capture(new LoginException(VALUE), VALUE));

      JsonNode event = masked.items("event").get(0);
      assertThat(masked.received()).doesNotContain("rosalind");
      assertThat(event.at("/extra/orders/0/buyer").asText()).isEqualTo("***");
      assertThat(event.at("/extra/orders/0/items").asInt()).isEqualTo(3);
      assertThat(event.at("/extra/orders/1/buyer").asText()).isEqualTo("b");
      assertThat(event.at("/tags/order").asText()).isEqualTo("4711");
    }
  }

  /** Sentry reads the fields of an exception, too; its secrets are known though it is a value. */
  @Test
  void anExceptionAmongThemIsMaskedByItsOwnSecrets() {
    Runnable work =
        () -> {
          SentryEvent event = new SentryEvent();
          event.setExtra("errors", List.of(new LoginException(VALUE)));
          event.setExtra("of", VALUE);
          Sentry.captureEvent(event);
        };
    sink.send(SentryMasking::install, work);

    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/extra/of").asText()).isEqualTo("***");
    assertThat(event.path("tags").has("error.code")).isFalse();
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  @Test
  void aTransactionWithThemArrives() {
    Runnable work =
        () -> {
          ITransaction transaction = Sentry.startTransaction("pay", "task");
          transaction.setData("took", Duration.ofSeconds(2));
          transaction.setData("order", new Order(VALUE));
          ISpan span = transaction.startChild("db", "select");
          values(VALUE).forEach(span::setData);
          span.finish(SpanStatus.INTERNAL_ERROR);
          transaction.finish();
        };
    sink.send(options -> options.setTracesSampleRate(1.0), work);
    inFailedTrace(() -> sink.send(SentryValuesTest::masking, work));

    JsonNode alone = sink.items("transaction").get(0);
    JsonNode masked = sink.items("transaction").get(1);
    assertThat(masked.at("/contexts/trace/data/took"))
        .isEqualTo(alone.at("/contexts/trace/data/took"));
    assertThat(masked.at("/contexts/trace/data/order/buyer").asText()).isEqualTo("***");
    assertThat(masked.at("/contexts/trace/data/order/items").asInt()).isEqualTo(3);
    assertThat(masked.at("/spans/0/data/long")).isEqualTo(alone.at("/spans/0/data/long"));
    assertThat(masked.at("/spans/0/data/duration")).isEqualTo(alone.at("/spans/0/data/duration"));
    assertThat(masked.toString()).doesNotContain("rosalind");
  }

  private static void masking(SentryOptions options) {
    options.setTracesSampleRate(1.0);
    SentryMasking.install(options);
  }

  private static void inFailedTrace(Runnable work) {
    try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
        Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent();
        MaskedLine known = Masked.line(List.of(new LoginException(VALUE)))) {
      work.run();
    }
  }
}

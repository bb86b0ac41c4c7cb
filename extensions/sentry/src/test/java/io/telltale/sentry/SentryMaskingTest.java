/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sentry.Breadcrumb;
import io.sentry.Hint;
import io.sentry.ISpan;
import io.sentry.ITransaction;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.protocol.Message;
import io.sentry.protocol.Request;
import io.sentry.protocol.User;
import io.telltale.outlets.Canary;
import io.telltale.outlets.LoginException;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches the envelopes that a server gets from Sentry's own SDK. */
class SentryMaskingTest {

  private static final String VALUE = Canary.VALUE;

  private final SentrySink sink = new SentrySink();

  @AfterEach
  void stop() {
    sink.close();
  }

  /** Each place of an event in which an application may quote what is secret. */
  enum Place {
    THROWN {
      @Override
      void capture() {
        Sentry.captureException(new LoginException(VALUE));
      }
    },
    CAUSE {
      @Override
      void capture() {
        Sentry.captureException(new IOException("reset", new LoginException(VALUE)));
      }
    },
    SUPPRESSED {
      @Override
      void capture() {
        IOException error = new IOException("reset");
        error.addSuppressed(new LoginException(VALUE));
        Sentry.captureException(error);
      }
    },
    UNDECLARED_BESIDE {
      @Override
      void capture() {
        Sentry.captureException(
            new LoginException(VALUE, new IllegalStateException("no row for " + VALUE)));
      }
    },
    MESSAGE {
      @Override
      void fill(SentryEvent event) {
        Message message = new Message();
        message.setMessage("login of %s failed, " + VALUE);
        message.setFormatted("login of " + VALUE + " failed");
        message.setParams(List.of(VALUE));
        event.setMessage(message);
      }
    },
    TAG {
      @Override
      void fill(SentryEvent event) {
        event.setTag("user", VALUE);
        event.setTag("user " + VALUE, "x");
      }
    },
    EXTRA {
      @Override
      void fill(SentryEvent event) {
        event.setExtra("form", Map.of("fields", List.of("a", VALUE), VALUE, 1));
        event.setExtra("object", new Object[] {VALUE});
      }
    },
    BREADCRUMB {
      @Override
      void fill(SentryEvent event) {
        Breadcrumb crumb = new Breadcrumb("typed " + VALUE);
        crumb.setCategory("form " + VALUE);
        crumb.setData("value", VALUE);
        event.addBreadcrumb(crumb);
      }
    },
    REQUEST {
      @Override
      void fill(SentryEvent event) {
        Request request = new Request();
        request.setUrl("http://shop.example/users/" + VALUE);
        request.setQueryString("email=canary-7f3a-rosalind%20Quillonia");
        request.setData(Map.of("email", VALUE));
        request.setCookies("user=" + VALUE);
        request.setHeaders(Map.of("X-User", VALUE));
        event.setRequest(request);
      }
    },
    USER {
      @Override
      void fill(SentryEvent event) {
        User user = new User();
        user.setEmail(VALUE);
        user.setUsername(VALUE);
        user.setData(Map.of("mail", VALUE));
        event.setUser(user);
      }
    },
    CONTEXT {
      @Override
      void fill(SentryEvent event) {
        event.getContexts().set("order", Map.of("buyer", VALUE));
      }
    },
    UNKNOWN {
      @Override
      void fill(SentryEvent event) {
        event.setUnknown(Map.of("later", Map.of("field", VALUE)));
      }
    },
    NAMES {
      @Override
      void fill(SentryEvent event) {
        event.setPlatform("of " + VALUE);
        event.setRelease("by " + VALUE);
        event.setTransaction("GET /users/" + VALUE);
        event.setLogger("of " + VALUE);
        event.setServerName("host of " + VALUE);
        event.setFingerprints(List.of("{{ default }}", VALUE));
      }
    };

    void capture() {
      SentryEvent event = new SentryEvent(new LoginException(VALUE));
      fill(event);
      Sentry.captureEvent(event);
    }

    void fill(SentryEvent event) {}
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void noPlaceOfAnEventHoldsWhatIsSecret(Place place) {
    sink.send(options -> {}, place::capture);
    assertThat(sink.received()).as("the control").containsAnyOf(VALUE, "rosalind%20");
    try (SentrySink masked = new SentrySink()) {
      masked.send(SentryMasking::install, place::capture);

      assertThat(masked.items("event")).hasSize(1);
      assertThat(masked.received()).doesNotContain("rosalind").contains("no session for ***");
    }
  }

  @Test
  void tellsWhatFailedAndWhere() {
    sink.send(
        SentryMasking::install,
        () -> Sentry.captureException(new IOException("reset by peer", new LoginException(VALUE))));

    JsonNode event = sink.items("event").get(0);
    JsonNode first = event.at("/exception/values/0");
    JsonNode second = event.at("/exception/values/1");
    assertThat(first.path("type").asText()).isEqualTo("LoginException");
    assertThat(first.path("module").asText()).isEqualTo("io.telltale.outlets");
    assertThat(first.path("value").asText()).isEqualTo("no session for ***");
    assertThat(second.path("value").asText()).isEqualTo("reset by peer");
    assertThat(first.at("/stacktrace/frames").toString())
        .contains("\"function\":\"tellsWhatFailedAndWhere\"");
    assertThat(event.at("/tags/error.code").asText()).isEqualTo("301");
    assertThat(event.at("/tags/error.name").asText()).isEqualTo("LOGIN-301");
    assertThat(event.at("/tags/error.domain").asText()).isEqualTo("LOGIN");
    assertThat(event.at("/tags/error.fingerprint").asText()).matches("[a-p]{16}");
    assertThat(event.at("/fingerprint/0").asText()).isEqualTo("LOGIN-301");
  }

  /** Where an application names what it sends, a name may be a value. */
  @Test
  void namesThatAnApplicationGives() {
    Runnable work =
        () -> {
          SentryEvent event = new SentryEvent(new LoginException(VALUE));
          event.setModules(Map.of("module of " + VALUE, "1.0"));
          event.getContexts().put("order", Map.of("by " + VALUE, 17));
          event.getContexts().put("cart of " + VALUE, Map.of("items", 3));
          Sentry.captureEvent(event);
        };
    sink.send(options -> {}, work);
    assertThat(sink.items("event").get(0).toString())
        .contains("module of " + VALUE, "by " + VALUE, "cart of " + VALUE);

    sink.send(SentryMasking::install, work);

    JsonNode event = sink.items("event").get(1);
    assertThat(event.toString()).doesNotContain(VALUE);
    assertThat(event.at("/modules/module of ***").asText()).isEqualTo("1.0");
    assertThat(event.at("/contexts/order/by ***").asInt()).isEqualTo(17);
    assertThat(event.at("/contexts/cart of ***/items").asInt()).isEqualTo(3);
  }

  @Test
  void theSpanOfOpenTelemetryIsThatOfTheEvent() {
    String traceId;
    String spanId;
    try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
      Span span = provider.get("test").spanBuilder("login").startSpan();
      traceId = span.getSpanContext().getTraceId();
      spanId = span.getSpanContext().getSpanId();
      sink.send(
          SentryMasking::install,
          () -> {
            try (Scope scope = span.makeCurrent()) {
              Sentry.captureException(new IOException("no secret"));
            }
          });
    }

    JsonNode trace = sink.items("event").get(0).at("/contexts/trace");
    assertThat(trace.path("trace_id").asText()).isEqualTo(traceId);
    assertThat(trace.path("span_id").asText()).isEqualTo(spanId);
  }

  /** What was secret in the trace before is so in a transaction, in a log and in a message. */
  @Test
  void whatTellsOfNoExceptionIsMaskedByItsTrace() {
    Runnable work =
        () -> {
          try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
              Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent()) {
            Sentry.captureException(new LoginException(VALUE));
            Sentry.captureMessage("retried for " + VALUE);
            Sentry.logger().warn("retried for " + VALUE);
            ITransaction transaction = Sentry.startTransaction("retry", "task");
            ISpan span = transaction.startChild("db", "select " + VALUE);
            span.setData("row", VALUE);
            span.finish();
            transaction.finish();
          }
        };
    Consumer<SentryOptions> all =
        options -> {
          options.setTracesSampleRate(1.0);
          options.getLogs().setEnabled(true);
        };
    sink.send(all.andThen(SentryMasking::install), work);

    assertThat(sink.items("event")).hasSize(2);
    assertThat(sink.items("transaction")).hasSize(1);
    assertThat(sink.items("log")).hasSize(1);
    assertThat(sink.received()).doesNotContain("rosalind");
    assertThat(sink.items("transaction").get(0).at("/spans/0/description").asText())
        .isEqualTo("select ***");
  }

  /** Callbacks that are set before and after, and processors, come first. */
  @Test
  void hasTheLastWord() {
    sink.send(
        options -> {
          SentryMasking.install(options);
          SentryMasking.install(options);
          options.setBeforeSend(
              (event, hint) -> {
                event.setExtra("late", VALUE);
                return event;
              });
        },
        () -> Sentry.captureException(new LoginException(VALUE)));

    assertThat(sink.received()).doesNotContain("rosalind").contains("\"late\":\"***");
  }

  @Test
  void whatAnApplicationDropsIsDropped() {
    sink.send(
        options -> {
          options.setBeforeSend((SentryEvent event, Hint hint) -> null);
          SentryMasking.install(options);
        },
        () -> Sentry.captureException(new LoginException(VALUE)));

    assertThat(sink.items("event")).isEmpty();
  }

  /**
   * Every field of an event in which nothing is secret arrives as it is, though all are searched.
   */
  @Test
  void changesNothingElse() {
    Runnable work =
        () -> {
          SentryEvent event = new SentryEvent(new IOException("reset by peer"));
          for (Place place : Place.values()) {
            place.fill(event);
          }
          Sentry.captureEvent(event);
        };
    try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
        Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent();
        MaskedLine other =
            Masked.line(List.of(new LoginException("someone.else@secret.example")))) {
      sink.send(options -> {}, work);
      sink.send(SentryMasking::install, work);
    }

    assertThat(fields(1)).isEqualTo(fields(0));
  }

  private ObjectNode fields(int index) {
    ObjectNode fields = (ObjectNode) sink.items("event").get(index);
    assertThat(fields.size()).isGreaterThan(15);
    fields.remove(List.of("event_id", "timestamp"));
    // It is added, as Sentry's own trace is.
    ((ObjectNode) fields.get("tags")).remove("error.fingerprint");
    ((ObjectNode) fields.get("contexts")).remove("trace");
    fields.get("breadcrumbs").forEach(crumb -> ((ObjectNode) crumb).remove("timestamp"));
    fields.at("/exception/values").forEach(each -> ((ObjectNode) each).remove("stacktrace"));
    return fields;
  }
}

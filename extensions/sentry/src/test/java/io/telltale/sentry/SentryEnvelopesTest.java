/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sentry.CheckIn;
import io.sentry.CheckInStatus;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import io.sentry.UserFeedback;
import io.sentry.protocol.SentryId;
import io.telltale.outlets.Canary;
import io.telltale.outlets.Heard;
import io.telltale.outlets.LoginException;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent without a callback of its own, in a trace in which a value is secret. */
@SuppressWarnings("deprecation") // the older feedback is sent all the same
class SentryEnvelopesTest {

  private static final String VALUE = Canary.VALUE;
  private static final SentryId EVENT = new SentryId("0123456789abcdef0123456789abcdef");

  private final SentrySink sink = new SentrySink();

  @RegisterExtension final Heard heard = new Heard();

  @AfterEach
  void stop() {
    sink.close();
  }

  private void sendInFailedTrace(Consumer<SentryOptions> configuration, Runnable work) {
    try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
        Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent();
        MaskedLine known = Masked.line(List.of(new LoginException(VALUE)))) {
      sink.send(configuration, work);
    }
  }

  private static void giveFeedback() {
    Sentry.captureUserFeedback(
        new UserFeedback(EVENT, VALUE, "of " + VALUE, "it fails for " + VALUE + ", always"));
  }

  @Test
  void theOlderFeedback() {
    sink.send(SentryMasking::install, SentryEnvelopesTest::giveFeedback);
    sendInFailedTrace(SentryMasking::install, SentryEnvelopesTest::giveFeedback);

    assertThat(sink.items("user_report").get(0).path("name").asText())
        .as("without a trace")
        .isEqualTo(VALUE);
    JsonNode masked = sink.items("user_report").get(1);
    assertThat(masked.path("event_id").asText()).isEqualTo(EVENT.toString());
    assertThat(masked.path("comments").asText()).isEqualTo("it fails for ***, always");
    assertThat(masked.toString()).doesNotContain("rosalind");
  }

  @Test
  void checkIns() {
    sendInFailedTrace(
        SentryMasking::install,
        () -> {
          CheckIn checkIn = new CheckIn("nightly", CheckInStatus.ERROR);
          checkIn.setEnvironment("of " + VALUE);
          checkIn.setDuration(2.5);
          Sentry.captureCheckIn(checkIn);
        });

    JsonNode checkIn = sink.items("check_in").get(0);
    assertThat(checkIn.path("environment").asText()).isEqualTo("of ***");
    assertThat(checkIn.path("monitor_slug").asText()).isEqualTo("nightly");
    assertThat(checkIn.path("status").asText()).isEqualTo("error");
    assertThat(checkIn.path("duration").asDouble()).isEqualTo(2.5);
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  @Test
  void sessions() {
    sendInFailedTrace(
        options -> {
          options.setRelease("shop@1.0");
          options.setEnvironment("of " + VALUE);
          SentryMasking.install(options);
        },
        () -> {
          Sentry.startSession();
          Sentry.endSession();
        });

    assertThat(sink.items("session"))
        .hasSize(2)
        .allSatisfy(
            session -> {
              assertThat(session.at("/attrs/environment").asText()).isEqualTo("of ***");
              assertThat(session.at("/attrs/release").asText()).isEqualTo("shop@1.0");
            });
    assertThat(sink.items("session").get(1).path("status").asText()).isEqualTo("exited");
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  /** The callback of an application comes first, whatever it does. */
  @Test
  void theCallbackOfAnApplicationIsKept() {
    AtomicInteger calls = new AtomicInteger();
    sendInFailedTrace(
        options -> {
          SentryMasking.install(options);
          options.setBeforeEnvelopeCallback(
              (envelope, hint) -> {
                calls.incrementAndGet();
                throw new IllegalStateException("of the application");
              });
        },
        SentryEnvelopesTest::giveFeedback);

    assertThat(calls).hasValue(1);
    assertThat(sink.items("user_report")).hasSize(1);
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  /** What cannot be read does not leave; what is beside it does. */
  @Test
  void whatCannotBeReadIsLeftOut() {
    sendInFailedTrace(
        SentryMasking::install,
        () -> {
          UserFeedback feedback = new UserFeedback(EVENT, "a", "b", "c");
          feedback.setUnknown(Map.of("event_id", List.of(VALUE)));
          Sentry.captureUserFeedback(feedback);
          giveFeedback();
        });

    assertThat(sink.items("user_report")).hasSize(1);
    assertThat(sink.received()).doesNotContain("rosalind");
    assertThat(heard.about(EnvelopeMasking.class.getName())).hasSize(1);
  }
}

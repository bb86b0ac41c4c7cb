/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives where masking fails: no text rather than one as it was. */
class SentryFailuresTest {

  private static final String EMAIL = "rosalind.canary@secret.example";

  private final SentrySink sink = new SentrySink();

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void aMaskerThatFailsWithholdsTheValue() {
    sink.send(
        SentryMasking::install, () -> Sentry.captureException(new FailingMaskerException(EMAIL)));

    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/exception/values/0/value").asText()).isEqualTo("cannot mask ***");
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  /** New versions of Sentry drop the event of the masker; it is withheld with others. */
  @Test
  void aMaskerThatCapturesAnEventDoesNotGoRound() {
    sink.send(
        SentryMasking::install, () -> Sentry.captureException(new CapturingMaskerException(EMAIL)));

    assertThat(sink.items("event"))
        .extracting(event -> event.at("/exception/values/0/value").asText())
        .contains("cannot mask masked")
        .isSubsetOf("cannot mask masked", "***");
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  /** Sentry reads an event again to mask it; here it cannot, as a field has another type. */
  @Test
  void anEventThatCannotBeReadLeavesWithTypesAndFramesAlone() {
    sink.send(
        SentryMasking::install,
        () -> {
          SentryEvent event =
              new SentryEvent(new IOException("of " + EMAIL, new LoginException(EMAIL)));
          event.setExtra("form", EMAIL);
          event.setUnknown(Map.of("exception", EMAIL));
          Sentry.captureEvent(event);
        });

    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/exception/values/0/type").asText()).isEqualTo("LoginException");
    assertThat(event.at("/exception/values/0/value").asText()).isEqualTo("***");
    assertThat(event.at("/exception/values/0/stacktrace/frames")).isNotEmpty();
    assertThat(event.has("extra")).isFalse();
    assertThat(sink.received()).doesNotContain("rosalind");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import java.util.Map;

/**
 * All that has left.
 *
 * @param otlp what a receiver has got
 * @param console what was printed
 * @param replies the error replies
 * @param own what Telltale itself has said
 * @param ended the span data that the SDK has made
 * @param handedOn the span data that an exporter was handed, as it is
 */
record Departed(
    OtlpReceiver otlp,
    String console,
    String replies,
    String own,
    List<SpanData> ended,
    List<SpanData> handedOn) {

  /** Asserts that none of the texts stands in any byte. */
  Departed withoutAny(String... secrets) {
    for (String secret : secrets) {
      assertThat(otlp.received(secret)).as("OTLP holds '%s'", secret).isFalse();
      assertThat(console).as("console").doesNotContain(secret);
      assertThat(replies).as("replies").doesNotContain(secret);
      assertThat(own).as("own output").doesNotContain(secret);
      assertThat(handedOn.toString()).as("span data").doesNotContain(secret);
    }
    return this;
  }

  ReceivedSpan span(String name) {
    return otlp.span(name);
  }

  /** Returns the attributes of the only event of a span. */
  Map<String, Object> exception(String span) {
    ReceivedSpan received = otlp.span(span);
    assertThat(received.eventNames()).containsExactly("exception");
    return received.eventAttributes(0);
  }

  /** Returns the message of the only exception on a span. */
  Object message(String span) {
    return exception(span).get("exception.message");
  }

  boolean holds(String text) {
    return otlp.received(text);
  }

  /** Returns the span data that an exporter was handed under a name. */
  SpanData handedOn(String name) {
    return handedOn.stream().filter(span -> span.getName().equals(name)).findAny().orElseThrow();
  }
}

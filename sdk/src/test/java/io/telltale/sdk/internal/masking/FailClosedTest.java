/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.internal.masking.FailingErrors.Failing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Code of the application that fails, or does more than it should, while it is asked. */
class FailClosedTest {

  private static final String RAW = "secret canary-7f3a";

  private static ErrorDescriber describer() {
    return ErrorDescriber.builder().registry(ErrorRegistry.of(new FailingErrors())).build();
  }

  private static Map<String, Object> byName(Attributes attributes) {
    Map<String, Object> byName = new HashMap<>();
    attributes.forEach((key, value) -> byName.put(key.getKey(), value));
    return byName;
  }

  @Test
  void anExceptionWhoseSecretsCannotBeReadTellsWhatItIsAndNoMore() {
    Throwable error =
        new Failing(
            RAW,
            () -> {
              throw new IllegalStateException(RAW);
            });
    List<SpanData> spans =
        Collected.spans(
            (tracer, parent) -> {
              parent.recordException(
                  error, Attributes.of(stringKey("exception.message"), error.getMessage()));
              parent.setStatus(StatusCode.ERROR, error.getMessage());
              parent.setAttribute("note", "it says: " + error.getMessage());
            });

    SpanData span = Collected.mask(describer(), spans.get(0)).get(0);

    assertThat(span.toString()).doesNotContain("canary");
    assertThat(byName(span.getAttributes()))
        .as("any text of the trace may hold what could not be read")
        .containsEntry("error.name", "TEST-13")
        .doesNotContainKeys("error.message", "note");
    assertThat(byName(span.getEvents().get(0).getAttributes()))
        .containsOnly(entry("exception.type", Failing.class.getName()));
    assertThat(span.getStatus().getDescription()).isEmpty();
  }

  @Test
  void aGetMessageThatThrowsIsWithheld() {
    Throwable error =
        new IllegalStateException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException(RAW);
          }
        };
    // By hand, as the SDK itself would fail on it.
    EventData event = ExceptionEventData.create(1, error, Attributes.empty(), 0);
    SpanData raw = new EventsOf(Collected.span(span -> {}), List.of(event));

    SpanData span = Collected.mask(describer(), raw).get(0);

    assertThat(byName(span.getEvents().get(0).getAttributes()))
        .containsEntry("exception.message", "***");
  }

  @Test
  void whatAnAccessorExportsMeanwhileIsNotRead() {
    Collected collected = new Collected();
    AtomicInteger calls = new AtomicInteger();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                SimpleSpanProcessor.create(ExportMasking.of(describer()).mask(collected)))
            .build()) {
      Tracer tracer = provider.get("test");
      Throwable error = recursive(tracer, calls);
      tracer.spanBuilder("outer").startSpan().recordException(error).end();
    }

    assertThat(calls).hasValue(1);
    assertThat(collected.batches).hasSize(2);
    SpanData inner = collected.batches.get(0).iterator().next();
    SpanData outer = collected.batches.get(1).iterator().next();
    assertThat(inner.getName()).isEqualTo("***");
    assertThat(inner.toString()).doesNotContain("canary");
    assertThat(inner.getStatus()).isEqualTo(StatusData.error());
    assertThat(byName(inner.getEvents().get(0).getAttributes())).containsOnlyKeys("exception.type");
    assertThat(outer.getAttributes().get(stringKey("error.name"))).isEqualTo("TEST-13");
    assertThat(outer.toString()).doesNotContain("canary");
  }

  private static Throwable recursive(Tracer tracer, AtomicInteger calls) {
    Throwable[] self = new Throwable[1];
    self[0] =
        new Failing(
            RAW,
            () -> {
              if (calls.incrementAndGet() < 5) {
                tracer
                    .spanBuilder("inner")
                    .startSpan()
                    .recordException(self[0])
                    .setStatus(StatusCode.ERROR, self[0].getMessage())
                    .end();
              }
              return "canary-7f3a";
            });
    return self[0];
  }

  private static final class EventsOf extends DelegatingSpanData {

    private final List<EventData> events;

    EventsOf(SpanData span, List<EventData> events) {
      super(span);
      this.events = events;
    }

    @Override
    public List<EventData> getEvents() {
      return events;
    }
  }
}

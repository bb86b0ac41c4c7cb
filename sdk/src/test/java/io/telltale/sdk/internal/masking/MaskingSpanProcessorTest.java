/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.sdk.LoggedRecords;
import io.telltale.sdk.shop.AuthRequiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Somebody's processor between the SDK and whatever it does with spans. */
class MaskingSpanProcessorTest {

  /** Nothing tells by its shape that it is personal. */
  private static final String NAME = "alice of wonderland";

  private static final SpanContext LINKED =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  /** What a processor does with a span. */
  private record Processor(Consumer<ReadWriteSpan> atStart, Consumer<ReadableSpan> atEnd)
      implements SpanProcessor {

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      atStart.accept(span);
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      atEnd.accept(span);
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  /** Runs one span through a masked processor, and returns it as the SDK has it. */
  private static SpanData through(Processor processor, Consumer<Span> work) {
    Collected raw = new Collected();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(ExportMasking.of(Collected.describer()).mask(processor))
            .addSpanProcessor(SimpleSpanProcessor.create(raw))
            .build()) {
      Tracer tracer = provider.get("shop", "2");
      Span span = tracer.spanBuilder("work").setSpanKind(SpanKind.CLIENT).startSpan();
      work.accept(span);
      span.end();
    }
    return raw.batches.get(0).iterator().next();
  }

  @Test
  void whatItWritesStandsOnTheSpanAsItSays() {
    List<Boolean> recording = new ArrayList<>();
    SpanData span =
        through(
            new Processor(
                started -> {
                  started
                      .setAttribute(stringKey("written"), "yes")
                      .addEvent("now", Attributes.empty())
                      .addEvent("then", Attributes.empty(), 7, TimeUnit.NANOSECONDS)
                      .recordException(new IllegalStateException("x"), Attributes.empty())
                      .addLink(LINKED)
                      .addLink(LINKED, Attributes.of(stringKey("linked"), "twice"))
                      .setStatus(StatusCode.ERROR, "broken")
                      .updateName("renamed");
                  recording.add(started.isRecording());
                },
                ended -> {}),
            work -> {});

    assertThat(recording).containsExactly(true);
    assertThat(span.getName()).isEqualTo("renamed");
    assertThat(span.getAttributes().get(stringKey("written"))).isEqualTo("yes");
    assertThat(span.getEvents())
        .extracting(EventData::getName)
        .containsExactly("now", "then", "exception");
    assertThat(span.getEvents().get(1).getEpochNanos()).isEqualTo(7);
    assertThat(span.getLinks())
        .containsExactly(
            LinkData.create(LINKED),
            LinkData.create(LINKED, Attributes.of(stringKey("linked"), "twice")));
    assertThat(span.getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, "broken"));
  }

  @Test
  void itMayEndTheSpan() {
    assertThat(through(new Processor(Span::end, ended -> {}), work -> {}).hasEnded()).isTrue();
    SpanData late =
        through(
            new Processor(started -> started.end(Long.MAX_VALUE, TimeUnit.NANOSECONDS), e -> {}),
            work -> {});
    assertThat(late.getEndEpochNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatItReadsIsMasked() {
    List<ReadableSpan> read = new ArrayList<>();
    SpanData raw =
        through(
            new Processor(started -> {}, read::add),
            span -> {
              span.setAttribute("user", NAME).updateName("work of " + NAME);
              span.recordException(new AuthRequiredException(NAME, "acme"));
            });

    ReadableSpan span = read.get(0);
    assertThat(raw.getAttributes().get(stringKey("user"))).isEqualTo(NAME);
    assertThat(span.getName()).isEqualTo("work of ***");
    assertThat(span.getAttribute(stringKey("user"))).isEqualTo("***");
    assertThat(span.getAttributes().asMap()).containsEntry(stringKey("error.name"), "AUTH-201");
    assertThat(span.toSpanData().toString()).doesNotContain("wonderland");
    assertThat(span).hasToString("MaskedSpan{" + raw.getTraceId() + "/" + raw.getSpanId() + "}");
    assertThat(span.getSpanContext()).isEqualTo(raw.getSpanContext());
    assertThat(span.getParentSpanContext()).isEqualTo(SpanContext.getInvalid());
    assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("shop");
    assertThat(scopeOfOld(span)).isEqualTo("2");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.hasEnded()).isTrue();
    assertThat(span.getLatencyNanos()).isEqualTo(raw.getEndEpochNanos() - raw.getStartEpochNanos());
  }

  @SuppressWarnings("deprecation") // What processors of before OpenTelemetry 1.17 ask.
  private static String scopeOfOld(ReadableSpan span) {
    return span.getInstrumentationLibraryInfo().getVersion();
  }

  @Test
  void whatItThrowsEndsNoSpan() {
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      Processor failing =
          new Processor(
              started -> {},
              ended -> {
                throw new IllegalStateException(NAME);
              });

      assertThatCode(() -> through(failing, work -> {})).doesNotThrowAnyException();

      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains(Processor.class.getName(), IllegalStateException.class.getName())
          .doesNotContain("wonderland");
    }
  }
}

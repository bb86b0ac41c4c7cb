/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.limits.LengthLimits;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.PaymentDownException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the exporter does with whole batches. */
class MaskingSpanExporterTest {

  private static final String EMAIL = "canary-7f3a@secret.example";
  private static final AttributeKey<String> NOTE = AttributeKey.stringKey("note");

  @Test
  void healthySpansArePassedOnAsTheyAre() {
    List<SpanData> batch =
        List.of(
            Collected.span(span -> span.setAttribute("aws.secretsmanager.secret.arn", "arn:x")),
            Collected.span(span -> span.addEvent("sent").setStatus(StatusCode.OK)),
            Collected.span(span -> span.setStatus(StatusCode.ERROR, "no route to host")));
    Collected collected = new Collected();

    ExportMasking.of(Collected.describer()).mask(collected).export(batch);

    assertThat(collected.batches.get(0)).isSameAs(batch);
  }

  @Test
  void onlySpansThatHoldSecretsAreCopied() {
    SpanData healthy = Collected.span(span -> span.setAttribute("note", EMAIL));
    SpanData failed =
        Collected.span(span -> span.recordException(new AuthRequiredException(EMAIL, "acme")));

    List<SpanData> masked = Collected.mask(healthy, failed, healthy);

    assertThat(masked.get(0)).isSameAs(healthy);
    assertThat(masked.get(1)).isNotSameAs(failed);
    assertThat(masked.get(2)).isSameAs(healthy);
  }

  @Test
  void healthySpansCostNoMemory() {
    // Another trace has secrets, so that the ledger is looked into.
    Collected.mask(
        Collected.span(span -> span.recordException(new AuthRequiredException(EMAIL, "acme"))));
    List<SpanData> batch = new ArrayList<>();
    for (int i = 0; i < 512; i++) {
      batch.add(Collected.span(span -> span.setAttribute("note", "fine").addEvent("sent")));
    }
    SpanBatch passes =
        new SpanBatch(new ExceptionReader(Collected.describer()), new LengthLimits());
    for (int i = 0; i < 200; i++) {
      assertThat(passes.mask(batch)).isSameAs(batch);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    threads.getThreadAllocatedBytes(thread);

    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = threads.getThreadAllocatedBytes(thread);
      passes.mask(batch);
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }

    assertThat(least).isZero();
  }

  /** As Micrometer's bridge does. */
  @Test
  void attributesThatAreMadeAnewEachTimeAreAskedForOnce() {
    List<Integer> asked = new ArrayList<>();
    SpanData healthy = made(Collected.span(span -> span.setAttribute("note", "fine")), asked, 0);
    SpanData failed =
        made(
            Collected.span(
                span ->
                    span.setAttribute("note", "of " + EMAIL)
                        .recordException(new AuthRequiredException(EMAIL, "acme"))),
            asked,
            1);
    SpanData first = made(Collected.span(span -> span.setAttribute("note", "fine")), asked, 2);
    Collected collected = new Collected();

    ExportMasking.of(Collected.describer()).mask(collected).export(List.of(first, healthy, failed));

    List<SpanData> masked = new ArrayList<>(collected.batches.get(0));
    assertThat(asked).filteredOn(number -> number < 2).containsExactly(0, 1);
    assertThat(masked.get(1).getAttributes())
        .isSameAs(masked.get(1).getAttributes())
        .isEqualTo(Attributes.of(NOTE, "fine"));
    assertThat(masked.get(2).getAttributes().get(NOTE)).isEqualTo("of c***@secret.example");
  }

  private static SpanData made(SpanData span, List<Integer> asked, int number) {
    return new DelegatingSpanData(span) {
      @Override
      public Attributes getAttributes() {
        asked.add(number);
        return super.getAttributes().toBuilder().build();
      }
    };
  }

  @Test
  void oneExceptionOnThreeLevelsIsTheErrorOfEach() {
    AuthRequiredException error = new AuthRequiredException(EMAIL, "acme");
    List<SpanData> spans =
        Collected.spans(
            (tracer, parent) -> {
              tracer.spanBuilder("inner").startSpan().recordException(error).end();
              tracer.spanBuilder("middle").startSpan().recordException(error).end();
              parent.recordException(error);
            });

    List<SpanData> masked = Collected.mask(spans.toArray(new SpanData[0]));

    assertThat(masked).hasSize(3);
    for (SpanData span : masked) {
      assertThat(span.getAttributes().get(AttributeKey.longKey("error.code"))).isEqualTo(201);
      assertThat(span.getEvents())
          .singleElement()
          .isNotInstanceOf(ExceptionEventData.class)
          .extracting(
              event -> event.getAttributes().get(AttributeKey.stringKey("exception.message")))
          .isEqualTo("no session for c***@secret.example");
      assertThat(span.toString()).doesNotContain("canary");
    }
  }

  @Test
  void aLaterBatchKnowsTheSecretsOfAnEarlierOne() {
    List<SpanData> spans =
        Collected.spans(
            (tracer, parent) -> {
              var context = io.opentelemetry.context.Context.root().with(parent);
              tracer
                  .spanBuilder("child")
                  .setParent(context)
                  .startSpan()
                  .recordException(new AuthRequiredException(EMAIL, "acme"))
                  .end();
              parent.setStatus(StatusCode.ERROR, "no session for " + EMAIL);
            });
    Collected collected = new Collected();
    SpanExporter exporter = ExportMasking.of(Collected.describer()).mask(collected);

    exporter.export(List.of(spans.get(0)));
    exporter.export(List.of(spans.get(1)));

    SpanData parent = collected.batches.get(1).iterator().next();
    assertThat(parent.getStatus().getDescription()).isEqualTo("no session for c***@secret.example");
  }

  @Test
  void theSecretsOfALaterSpanAreGoneFromAnEarlierOneOfTheBatch() {
    List<SpanData> spans =
        Collected.spans(
            (tracer, parent) -> {
              var context = io.opentelemetry.context.Context.root().with(parent);
              tracer
                  .spanBuilder("mail to " + EMAIL)
                  .setParent(context)
                  .setAttribute(NOTE, EMAIL)
                  .startSpan()
                  .end();
              parent.recordException(new AuthRequiredException(EMAIL, "acme"));
            });

    SpanData first = Collected.mask(spans.toArray(new SpanData[0])).get(0);

    assertThat(first.getName()).isEqualTo("mail to c***@secret.example");
    assertThat(first.getAttributes().get(NOTE)).isEqualTo("c***@secret.example");
  }

  @Test
  void aTraceWithTooManySecretsLosesItsTexts() {
    SpanData span =
        Collected.span(
            s ->
                s.setAttribute("note", "anything")
                    .setAttribute("http.route", "/orders/{id}")
                    .addEvent("note", Attributes.of(NOTE, "anything"))
                    .recordException(new IllegalStateException("anything"))
                    .setStatus(StatusCode.ERROR, "anything"));
    SecretSet secrets = new SecretSet();
    for (int i = 0; i <= SecretSet.MAX_SIZE; i++) {
      secrets.add("secret-" + i + "-value", "***");
    }
    SecretLedger.shared().remember(span.getTraceId(), secrets);

    SpanData bare = Collected.mask(span).get(0);

    assertThat(bare.toString()).doesNotContain("anything");
    assertThat(bare.getAttributes())
        .isEqualTo(Attributes.of(AttributeKey.stringKey("http.route"), "/orders/{id}"));
    assertThat(bare.getStatus()).isEqualTo(StatusData.error());
    assertThat(bare.getEvents())
        .singleElement()
        .matches(event -> event.getName().equals("exception"));
  }

  @Test
  void aSpanThatCannotBeReadLeavesWithoutTexts() {
    SpanData span =
        Collected.span(
            s -> s.recordException(new PaymentDownException("canary-card-4111111111111111", null)));
    SpanData broken =
        new DelegatingSpanData(span) {
          @Override
          public Attributes getAttributes() {
            throw new IllegalStateException(EMAIL);
          }
        };

    List<SpanData> masked = Collected.mask(broken, span);

    assertThat(masked).hasSize(2);
    assertThat(masked.get(0).getSpanContext()).isEqualTo(span.getSpanContext());
    assertThat(masked.get(0).getEvents().get(0).getAttributes().asMap())
        .containsOnlyKeys(AttributeKey.stringKey("exception.type"));
    assertThat(masked.get(0).getEvents().toString()).doesNotContain("canary");
    assertThat(masked.get(1).getEvents()).hasSize(1);
  }

  @Test
  void aSpanWhoseTraceIsNotKnownLeavesWithoutTexts() {
    SpanData span = Collected.span(s -> s.setAttribute("note", EMAIL));
    SpanData broken =
        new DelegatingSpanData(span) {
          @Override
          public String getTraceId() {
            throw new IllegalStateException(EMAIL);
          }
        };

    assertThat(Collected.mask(broken).get(0).getAttributes().isEmpty()).isTrue();
  }

  @Test
  void whatTheOtherExporterThrowsIsAFailure() {
    SpanExporter exporter = ExportMasking.of(Collected.describer()).mask(new Broken());

    assertThat(exporter.export(List.of()).isSuccess()).isFalse();
    assertThat(exporter.export(List.of()).isDone()).isTrue();
    assertThat(exporter.flush().isSuccess()).isFalse();
    assertThat(exporter.shutdown().isDone()).isTrue();
    assertThat(exporter.shutdown().isSuccess()).isFalse();
  }

  @Test
  void theOtherExportersResultIsPassedThrough() {
    CompletableResultCode pending = new CompletableResultCode();
    SpanExporter exporter =
        ExportMasking.of(Collected.describer())
            .mask(
                new SpanExporter() {
                  @Override
                  public CompletableResultCode export(Collection<SpanData> spans) {
                    return pending;
                  }

                  @Override
                  public CompletableResultCode flush() {
                    return pending;
                  }

                  @Override
                  public CompletableResultCode shutdown() {
                    return pending;
                  }
                });

    assertThat(exporter.export(List.of())).isSameAs(pending);
    assertThat(exporter.flush()).isSameAs(pending);
    assertThat(exporter.shutdown()).isSameAs(pending);
  }

  @Test
  void wrappingTwiceIsWrappingOnce() {
    ExportMasking masking = ExportMasking.of(Collected.describer());
    SpanExporter once = masking.mask(new Collected());

    assertThat(masking.mask(once)).isSameAs(once);
    assertThat(ExportMasking.of(Collected.describer()).mask(once)).isSameAs(once);
  }

  @Test
  void maskingTwiceIsMaskingOnce() {
    SpanData span =
        Collected.span(
            s ->
                s.setAttribute("note", EMAIL)
                    .recordException(new AuthRequiredException(EMAIL, "acme"))
                    .setStatus(StatusCode.ERROR, EMAIL));

    SpanData once = Collected.mask(span).get(0);

    assertThat(Collected.mask(once).get(0)).isSameAs(once);
  }

  private static final class Broken implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      throw new NoSuchMethodError("export");
    }

    @Override
    @SuppressWarnings("NullAway") // what a careless exporter does
    public CompletableResultCode flush() {
      return null;
    }

    @Override
    public CompletableResultCode shutdown() {
      throw new IllegalStateException("shutdown");
    }
  }
}

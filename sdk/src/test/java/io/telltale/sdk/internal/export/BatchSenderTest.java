/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.config.Fallback;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.masking.QueuedSpanMasking;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits longer than secrets are remembered, by a clock of the test's. */
class BatchSenderTest {

  private static final AttributeKey<String> WHO = AttributeKey.stringKey("who");
  private static final String SECRET = "carol-7f3a@example.com";

  private long now = 1_000;
  private final ExportCounters counters = new ExportCounters();
  private final SpanQueue queue = new SpanQueue(16, 1 << 20, counters);
  private final QueuedSpanMasking masking =
      ExportMasking.of(ErrorDescriber.builder().build()).keeping();
  private final Answering exporter = Answering.success();
  private final BatchSender sender =
      new BatchSender(
          queue,
          new BatchExporter(
              exporter, exporter::shutdown, ExportSettings.DEFAULT.exportTimeout(), () -> now),
          new FallbackLog(Fallback.NONE, counters, () -> now),
          masking,
          ExportSettings.DEFAULT,
          counters,
          () -> now);

  private void queue(long id) {
    SpanData raw = Spans.span(id, b -> b.setAttributes(Attributes.of(WHO, "for " + SECRET)));
    queue.add(new QueuedSpan(masking.keep(raw), false, now));
  }

  private static void tell(long id) {
    SecretSet secrets = new SecretSet();
    secrets.add(SECRET, "***", 0);
    SecretLedger.shared().remember(Spans.span(id, b -> b).getTraceId(), secrets);
  }

  @Test
  void whatWaitsIsMaskedBeforeTheSecretIsForgotten() {
    queue(901);
    tell(901);
    now += BatchSender.SWEEP;
    sender.keepMasked();
    SecretLedger.shared().clear();

    assertThat(sender.sendBatch()).isEqualTo(Outcome.EXPORTED);
    assertThat(exporter.received().get(0).getAttributes().get(WHO)).isEqualTo("for ***");
  }

  @Test
  void whatCouldNotBeMaskedInTimeLeavesWithoutTexts() {
    queue(902);
    now += BatchSender.FORGOTTEN + 1;

    assertThat(sender.sendBatch()).isEqualTo(Outcome.EXPORTED);
    SpanData sent = exporter.received().get(0);
    assertThat(sent.getAttributes().asMap()).isEmpty();
    assertThat(sent.getSpanId()).isEqualTo(Spans.named("x").getSpanId().substring(0, 13) + "386");
  }

  @Test
  void aSweepThatComesTooLateTakesTheTextsAsWell() {
    queue(903);
    now += BatchSender.FORGOTTEN + 1;
    sender.keepMasked();
    assertThat(queue.waiting().get(0).data().getAttributes().isEmpty()).isTrue();
  }

  @Test
  void aSpanWithNothingToHideStaysTheSame() {
    queue(904);
    SpanData before = queue.waiting().get(0).data();
    now += BatchSender.SWEEP;
    sender.keepMasked();
    assertThat(queue.waiting().get(0).data()).isSameAs(before);
    now += BatchSender.FORGOTTEN;
    sender.sendBatch();
    assertThat(exporter.received()).containsExactly(before);
  }

  private BatchSender impatient() {
    return new BatchSender(
        queue,
        new BatchExporter(exporter, exporter::shutdown, Duration.ofNanos(1), () -> now),
        new FallbackLog(Fallback.NONE, counters, () -> now),
        masking,
        ExportSettings.DEFAULT,
        counters,
        () -> now);
  }

  /** One that has lost an answer gets the next batch all the same, and keeps its room. */
  @Test
  void anExporterThatNeverAnswersOnceIsAskedAgain() {
    CompletableResultCode lost = new CompletableResultCode();
    exporter.answer(spans -> lost);
    BatchSender impatient = impatient();
    queue(906);
    assertThat(impatient.sendBatch()).isEqualTo(Outcome.TIMED_OUT);
    long held = queue.bytes();
    now += BatchExporter.PATIENCE - 1;
    assertThat(impatient.isBusy()).isTrue();
    now++;
    assertThat(impatient.isBusy()).isFalse();
    assertThat(impatient.nanosUntilNext()).isZero();

    exporter.answer(spans -> CompletableResultCode.ofSuccess());
    queue(907);
    assertThat(impatient.sendBatch()).isEqualTo(Outcome.EXPORTED);
    assertThat(exporter.received()).hasSize(2);
    assertThat(queue.bytes()).isEqualTo(held);
    lost.succeed();
    assertThat(queue.bytes()).isZero();
    assertThat(counters.exported()).isEqualTo(1);
    assertThat(counters.dropped(DropReason.EXPORT_TIMEOUT)).isEqualTo(1);
  }

  @Test
  void bytesAreReleasedOnlyWhenTheExporterLetsGo() {
    CompletableResultCode pending = new CompletableResultCode();
    exporter.answer(spans -> pending);
    BatchSender impatient = impatient();
    queue(905);
    assertThat(impatient.sendBatch()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(impatient.isBusy()).isTrue();
    assertThat(queue.bytes()).isPositive();
    pending.fail();
    assertThat(impatient.isBusy()).isFalse();
    assertThat(queue.bytes()).isZero();
    assertThat(List.of(counters.dropped(), counters.dropped(DropReason.EXPORT_TIMEOUT)))
        .containsOnly(1L);
  }
}

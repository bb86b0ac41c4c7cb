/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableMetricData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableSummaryData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableSummaryPointData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.shop.ShopErrors;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Metrics as the SDK makes them. */
class MetricBatchTest {

  private static final String NAME = "Canary Rosa Winter";
  private static final AttributeKey<String> USER = AttributeKey.stringKey("user");

  private static long traces = 0xFACE0000L;

  private final AtomicLong nanos = new AtomicLong();
  private final MaskedSeries series = new MaskedSeries(nanos::get);
  private final MetricBatch batch =
      new MetricBatch(
          ExportMasking.of(
              ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build()),
          series);

  private static Collection<MetricData> metrics(Consumer<Meter> work) {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      work.accept(provider.get("test"));
      return reader.collectAllMetrics();
    }
  }

  /** A sampled trace that knows a secret, or none. */
  private static Context trace(String... values) {
    SpanContext span =
        SpanContext.create(
            String.format("%032x", ++traces),
            "00000000000000ab",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    SecretSet secrets = new SecretSet();
    for (String value : values) {
      secrets.add(value, "***");
    }
    SecretLedger.shared().remember(span.getTraceId(), secrets);
    return Context.root().with(Span.wrap(span));
  }

  private static PointData onlyPoint(Collection<MetricData> metrics) {
    return metrics.iterator().next().getData().getPoints().iterator().next();
  }

  @Test
  void healthyMetricsAreTheSame() {
    Collection<MetricData> raw =
        metrics(
            meter -> {
              meter.counterBuilder("c").build().add(1, Attributes.of(USER, NAME), trace());
              meter
                  .histogramBuilder("h")
                  .build()
                  .record(1, Attributes.of(USER, NAME), trace("x y z"));
            });

    assertThat(batch.mask(raw)).isSameAs(raw);
  }

  @Test
  void onlyMetricsThatHoldSecretsAreCopied() {
    Collection<MetricData> raw =
        metrics(
            meter -> {
              meter.counterBuilder("healthy").build().add(1, Attributes.of(USER, "nobody"));
              meter.counterBuilder("failed").build().add(1, Attributes.of(USER, NAME), trace(NAME));
            });

    Collection<MetricData> masked = batch.mask(raw);

    assertThat(masked).hasSize(2).containsAnyElementsOf(raw).isNotEqualTo(raw);
    assertThat(masked.toString()).doesNotContain("Rosa");
  }

  @Test
  void aTraceThatMustBeWithheldWithholdsTheTexts() {
    Context trace = trace();
    SecretSet unknown = new SecretSet();
    unknown.giveUp();
    SecretLedger.shared().remember(Span.fromContext(trace).getSpanContext().getTraceId(), unknown);
    Collection<MetricData> raw =
        metrics(
            meter ->
                meter
                    .counterBuilder("c")
                    .build()
                    .add(1, Attributes.builder().put(USER, NAME).put("n", 1).build(), trace));

    assertThat(onlyPoint(batch.mask(raw)).getAttributes().get(USER)).isNull();
  }

  @Test
  void aSeriesThatHasLeftBeforeStaysWhenATraceMustBeWithheld() {
    Attributes user = Attributes.of(USER, "nobody");
    Collection<MetricData> before =
        metrics(meter -> meter.counterBuilder("c").build().add(1, user, trace()));
    assertThat(batch.mask(before)).isSameAs(before);
    Context trace = trace();
    SecretSet unknown = new SecretSet();
    unknown.giveUp();
    SecretLedger.shared().remember(Span.fromContext(trace).getSpanContext().getTraceId(), unknown);
    Collection<MetricData> later =
        metrics(meter -> meter.counterBuilder("c").build().add(1, user, trace));

    assertThat(batch.mask(later)).isSameAs(later);
  }

  @Test
  void summaries() {
    Attributes user = Attributes.of(USER, NAME);
    series.remember(user, Attributes.of(USER, "***"));
    MetricData raw =
        ImmutableMetricData.createDoubleSummary(
            Resource.empty(),
            InstrumentationScopeInfo.create("test"),
            "s",
            "",
            "1",
            ImmutableSummaryData.create(
                List.of(ImmutableSummaryPointData.create(1, 2, user, 7, 3.5, List.of()))));

    MetricData masked = batch.mask(List.of(raw)).iterator().next();

    assertThat(masked.getSummaryData().getPoints())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.getCount()).isEqualTo(7);
              assertThat(point.getSum()).isEqualTo(3.5);
              assertThat(point.getAttributes()).isEqualTo(Attributes.of(USER, "***"));
            });
  }

  @Test
  void seriesThatLookTheSameKeepAnIdentity() {
    Attributes masked = Attributes.of(USER, "***");

    assertThat(series.remember(Attributes.of(USER, "a"), masked)).isEqualTo(masked);
    assertThat(series.remember(Attributes.of(USER, "b"), masked))
        .isEqualTo(masked.toBuilder().put("telltale.series", 2).build());
    assertThat(series.find(Attributes.of(USER, "a"))).isEqualTo(masked);
  }

  @Test
  void aSeriesWithoutRoomIsNotExported() {
    Set<Attributes> shown = new java.util.HashSet<>();
    for (int i = 0; i < MaskedSeries.MAX_SIZE; i++) {
      shown.add(series.remember(Attributes.of(USER, "u" + i), Attributes.of(USER, "***")));
    }
    assertThat(shown).hasSize(MaskedSeries.MAX_SIZE);
    Collection<MetricData> raw =
        metrics(m -> m.counterBuilder("c").build().add(1, Attributes.of(USER, NAME), trace(NAME)));

    assertThat(batch.mask(raw).iterator().next().getData().getPoints()).isEmpty();

    nanos.addAndGet(java.util.concurrent.TimeUnit.HOURS.toNanos(1));
    assertThat(onlyPoint(batch.mask(raw)).getAttributes().get(USER)).isEqualTo("***");
  }

  @Test
  void aReaderWithoutAnExporterReadsMasked() {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(new MaskingMetricReader(reader, batch))
            .build()) {
      provider
          .get("test")
          .counterBuilder("c")
          .build()
          .add(1, Attributes.of(USER, NAME), trace(NAME));

      assertThat(reader.collectAllMetrics().toString()).contains("***").doesNotContain("Rosa");
    }
  }
}

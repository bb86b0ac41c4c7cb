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
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.shop.ShopErrors;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every kind of metric, of a measurement whose attributes hold a secret of its trace. */
class MaskedPointTest {

  private static final String NAME = "Canary Rosa Winter";
  private static final AttributeKey<String> USER = AttributeKey.stringKey("user");
  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("query");

  /** A view takes the query out; it stays with the exemplar. */
  private static final Attributes MEASURED = Attributes.of(USER, NAME, QUERY, "name=" + NAME);

  private final MetricBatch batch =
      new MetricBatch(
          ExportMasking.of(
              ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build()),
          new MaskedSeries(System::nanoTime));

  private static MetricData measured(Aggregation aggregation, Consumer<Meter> work) {
    SpanContext span =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80aaaa",
            "00000000000000ab",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    SecretSet secrets = new SecretSet();
    secrets.add(NAME, "***");
    SecretLedger.shared().remember(span.getTraceId(), secrets);
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    try (SdkMeterProvider provider =
            SdkMeterProvider.builder()
                .setResource(Resource.create(Attributes.of(USER, "service")))
                .registerView(
                    InstrumentSelector.builder().setName("*").build(),
                    View.builder()
                        .setAggregation(aggregation)
                        .setAttributeFilter(Set.of(USER.getKey()))
                        .build())
                .registerMetricReader(reader)
                .build();
        Scope ignored = Context.root().with(Span.wrap(span)).makeCurrent()) {
      work.accept(provider.get("shop"));
      return reader.collectAllMetrics().iterator().next();
    }
  }

  /** Masks a metric, and verifies what is the same for every kind. */
  private <P extends PointData> P masked(MetricData raw, Class<P> kind) {
    assertThat(raw.toString()).as("what was measured").contains(NAME);

    MetricData masked = batch.mask(Set.of(raw)).iterator().next();

    assertThat(masked.toString()).doesNotContain("Rosa");
    assertThat(masked.getType()).isEqualTo(raw.getType());
    assertThat(masked.getName()).isEqualTo(raw.getName());
    assertThat(masked.getDescription()).isEqualTo(raw.getDescription());
    assertThat(masked.getUnit()).isEqualTo(raw.getUnit());
    assertThat(masked.getResource()).isEqualTo(raw.getResource());
    assertThat(masked.getInstrumentationScopeInfo()).isEqualTo(raw.getInstrumentationScopeInfo());
    PointData before = raw.getData().getPoints().iterator().next();
    PointData point = masked.getData().getPoints().iterator().next();
    assertThat(point.getAttributes()).isEqualTo(Attributes.of(USER, "***"));
    assertThat(point.getStartEpochNanos()).isEqualTo(before.getStartEpochNanos());
    assertThat(point.getEpochNanos()).isEqualTo(before.getEpochNanos());
    assertThat(point.getExemplars())
        .singleElement()
        .satisfies(
            exemplar -> {
              assertThat(exemplar.getFilteredAttributes())
                  .isEqualTo(Attributes.of(QUERY, "name=***"));
              assertThat(exemplar.getSpanContext())
                  .isEqualTo(before.getExemplars().get(0).getSpanContext());
              assertThat(exemplar.getEpochNanos())
                  .isEqualTo(before.getExemplars().get(0).getEpochNanos());
            });
    return kind.cast(point);
  }

  private static <P> P only(Iterable<P> points) {
    return points.iterator().next();
  }

  @Test
  void longSum() {
    MetricData raw =
        measured(
            Aggregation.defaultAggregation(),
            meter ->
                meter
                    .counterBuilder("c")
                    .setDescription("d")
                    .setUnit("1")
                    .build()
                    .add(3, MEASURED));

    assertThat(masked(raw, LongPointData.class).getValue()).isEqualTo(3);
    assertThat(batch.mask(Set.of(raw)).iterator().next().getLongSumData().isMonotonic()).isTrue();
  }

  @Test
  void doubleSum() {
    MetricData raw =
        measured(
            Aggregation.defaultAggregation(),
            meter -> meter.upDownCounterBuilder("c").ofDoubles().build().add(0.5, MEASURED));

    assertThat(masked(raw, DoublePointData.class).getValue()).isEqualTo(0.5);
    MetricData masked = batch.mask(Set.of(raw)).iterator().next();
    assertThat(masked.getDoubleSumData().isMonotonic()).isFalse();
    assertThat(masked.getDoubleSumData().getAggregationTemporality())
        .isEqualTo(raw.getDoubleSumData().getAggregationTemporality());
  }

  @Test
  void gauges() {
    MetricData longs =
        measured(
            Aggregation.defaultAggregation(),
            meter -> meter.gaugeBuilder("g").ofLongs().build().set(3, MEASURED));
    MetricData doubles =
        measured(
            Aggregation.defaultAggregation(),
            meter -> meter.gaugeBuilder("g").build().set(0.5, MEASURED));

    assertThat(masked(longs, LongPointData.class).getValue()).isEqualTo(3);
    assertThat(masked(doubles, DoublePointData.class).getValue()).isEqualTo(0.5);
  }

  @Test
  void histogram() {
    MetricData raw =
        measured(
            Aggregation.explicitBucketHistogram(),
            meter -> meter.histogramBuilder("h").build().record(7, MEASURED));
    HistogramPointData before = only(raw.getHistogramData().getPoints());

    HistogramPointData point = masked(raw, HistogramPointData.class);

    assertThat(point.getSum()).isEqualTo(7);
    assertThat(point.getCount()).isEqualTo(1);
    assertThat(point.hasMin()).isTrue();
    assertThat(point.getMin()).isEqualTo(7);
    assertThat(point.hasMax()).isTrue();
    assertThat(point.getMax()).isEqualTo(7);
    assertThat(point.getBoundaries()).isEqualTo(before.getBoundaries());
    assertThat(point.getCounts()).isEqualTo(before.getCounts());
  }

  @Test
  void exponentialHistogram() {
    MetricData raw =
        measured(
            Aggregation.base2ExponentialBucketHistogram(),
            meter -> meter.histogramBuilder("h").build().record(7, MEASURED));
    ExponentialHistogramPointData before = only(raw.getExponentialHistogramData().getPoints());

    ExponentialHistogramPointData point = masked(raw, ExponentialHistogramPointData.class);

    assertThat(point.getScale()).isEqualTo(before.getScale());
    assertThat(point.getSum()).isEqualTo(7);
    assertThat(point.getCount()).isEqualTo(1);
    assertThat(point.getZeroCount()).isZero();
    assertThat(point.hasMin()).isTrue();
    assertThat(point.getMin()).isEqualTo(7);
    assertThat(point.hasMax()).isTrue();
    assertThat(point.getMax()).isEqualTo(7);
    assertThat(point.getPositiveBuckets()).isEqualTo(before.getPositiveBuckets());
    assertThat(point.getNegativeBuckets()).isEqualTo(before.getNegativeBuckets());
  }
}

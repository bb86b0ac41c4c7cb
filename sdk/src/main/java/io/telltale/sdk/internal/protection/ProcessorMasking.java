/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.metrics.MetricMasking;
import io.telltale.sdk.internal.sampling.UnsampledSpans;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Shows masked telemetry to the processors and readers that a builder was given, by whomever. Those
 * that only lead to exporters that mask stay as they are, and cost nothing more.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ProcessorMasking {

  private ProcessorMasking() {}

  /** Returns whether a builder was given no processor yet, not even that of the hook. */
  public static boolean haveNone(SdkTracerProviderBuilder builder) {
    @Nullable List<SpanProcessor> all = SdkStructure.processors(builder);
    return all != null && all.isEmpty();
  }

  /** Returns whether a builder was given no processor yet. */
  public static boolean haveNone(SdkLoggerProviderBuilder builder) {
    @Nullable List<LogRecordProcessor> all = SdkStructure.processors(builder);
    return all != null && all.isEmpty();
  }

  /**
   * Replaces the processors of a builder, where they can be reached. Its sampler may be another one
   * than when it was given the hook.
   */
  public static void maskAll(SdkTracerProviderBuilder builder, ExportMasking masking) {
    UnsampledSpans.record(builder);
    @Nullable List<SpanProcessor> all = SdkStructure.processors(builder);
    replaceAll(all, processor -> mask(processor, masking));
    if (all != null && areOfHook(all)) {
      // Without any other one, later versions of the SDK start no spans, as they did before.
      all.clear();
    }
  }

  /** Replaces the processors of a builder, where they can be reached. */
  public static void maskAll(SdkLoggerProviderBuilder builder, ExportMasking masking) {
    replaceAll(SdkStructure.processors(builder), processor -> mask(processor, masking));
  }

  /** Replaces the readers of a builder, where they can be reached. */
  public static void maskAll(SdkMeterProviderBuilder builder, MetricMasking masking) {
    Map<MetricReader, Object> readers = SdkStructure.readers(builder);
    if (readers == null) {
      return;
    }
    for (MetricReader reader : List.copyOf(readers.keySet())) {
      if (!SdkPipelines.behindReader(reader).leaks().isEmpty()) {
        Object limits = readers.remove(reader);
        readers.put(masking.mask(reader), limits);
      }
    }
  }

  private static boolean areOfHook(List<SpanProcessor> all) {
    for (SpanProcessor processor : all) {
      if (!ExportMasking.isOfHook(processor)) {
        return false;
      }
    }
    return true;
  }

  private static SpanProcessor mask(SpanProcessor processor, ExportMasking masking) {
    return SdkPipelines.behindProcessor(processor).leaks().isEmpty()
        ? processor
        : masking.mask(processor);
  }

  private static LogRecordProcessor mask(LogRecordProcessor processor, ExportMasking masking) {
    return SdkPipelines.behindProcessor(processor).leaks().isEmpty()
        ? processor
        : masking.mask(processor);
  }

  private static <T> void replaceAll(@Nullable List<T> all, UnaryOperator<T> masked) {
    if (all == null) {
      return;
    }
    try {
      all.replaceAll(masked);
    } catch (UnsupportedOperationException closed) {
      // They stay as they are, and the report says of each of them what it is.
    }
  }
}

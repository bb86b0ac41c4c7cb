/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.sdk.internal.sampling.UnsampledSpans;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an SDK, or into its builders, for where telemetry leaves.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SdkPipelines {

  private SdkPipelines() {}

  /** Looks into a provider. */
  public static ExportPipeline of(SdkTracerProvider provider) {
    PipelineSearch search = searchBehind(SdkStructure.processor(provider), provider);
    return search.found(
        SdkStructure.hook(provider).ofSampled(() -> UnsampledSpans.tellExceptions(provider)));
  }

  /** Looks into a provider. */
  public static ExportPipeline of(SdkLoggerProvider provider) {
    PipelineSearch search = searchBehind(SdkStructure.processor(provider), provider);
    return search.found(SdkStructure.hook(provider));
  }

  /** Looks into a provider. */
  public static ExportPipeline of(SdkMeterProvider provider) {
    PipelineSearch search = searchReaders(SdkStructure.readers(provider), provider);
    return search.found(SdkStructure.exemplars(provider));
  }

  /** Looks into what a builder would build by now. */
  public static ExportPipeline of(SdkTracerProviderBuilder builder) {
    PipelineSearch search = searchProcessors(SdkStructure.processors(builder), builder);
    return search.found(
        SdkStructure.hook(builder).ofSampled(() -> UnsampledSpans.tellExceptions(builder)));
  }

  /** Looks into what a builder would build by now. */
  public static ExportPipeline of(SdkLoggerProviderBuilder builder) {
    PipelineSearch search = searchProcessors(SdkStructure.processors(builder), builder);
    return search.found(SdkStructure.hook(builder));
  }

  /** Looks into what a builder would build by now. */
  public static ExportPipeline of(SdkMeterProviderBuilder builder) {
    @Nullable Map<MetricReader, Object> readers = SdkStructure.readers(builder);
    return searchReaders(readers == null ? null : readers.keySet(), builder)
        .found(SdkStructure.exemplars(builder));
  }

  /** Looks into a processor of spans or log records. */
  static ExportPipeline behindProcessor(Object processor) {
    return searchBehind(processor, processor).found(Hook.NONE);
  }

  /** Looks into a reader of metrics. */
  static ExportPipeline behindReader(MetricReader reader) {
    return searchReaders(List.of(reader), reader).found(Hook.NONE);
  }

  /** Returns what {@linkplain ExportPipeline#leaks() leaks}, of all signals of an SDK. */
  public static List<String> leaks(OpenTelemetrySdk sdk) {
    List<String> leaks = new ArrayList<>(of(sdk.getSdkTracerProvider()).leaks());
    leaks.addAll(of(sdk.getSdkLoggerProvider()).leaks());
    leaks.addAll(of(sdk.getSdkMeterProvider()).leaks());
    return leaks;
  }

  /**
   * Returns what leaks of the signals that one SDK sends and a known one does not: two of them may
   * share a provider of spans, and have others of their own.
   */
  public static List<String> leaksBeside(OpenTelemetrySdk known, OpenTelemetrySdk sdk) {
    List<String> leaks = new ArrayList<>();
    if (sdk.getSdkTracerProvider() != known.getSdkTracerProvider()) {
      leaks.addAll(of(sdk.getSdkTracerProvider()).leaks());
    }
    if (sdk.getSdkLoggerProvider() != known.getSdkLoggerProvider()) {
      leaks.addAll(of(sdk.getSdkLoggerProvider()).leaks());
    }
    if (sdk.getSdkMeterProvider() != known.getSdkMeterProvider()) {
      leaks.addAll(of(sdk.getSdkMeterProvider()).leaks());
    }
    return leaks;
  }

  private static PipelineSearch searchBehind(@Nullable Object processor, Object owner) {
    return searchProcessors(processor == null ? null : List.of(processor), owner);
  }

  /**
   * Searches what is behind processors.
   *
   * @param processors null if the owner cannot be looked into
   */
  private static PipelineSearch searchProcessors(@Nullable Collection<?> processors, Object owner) {
    PipelineSearch search = new PipelineSearch();
    if (processors == null) {
      search.addUnknown(owner);
    } else {
      for (Object processor : processors) {
        search.addProcessor(processor, null);
      }
    }
    return search;
  }

  private static PipelineSearch searchReaders(@Nullable Collection<?> readers, Object owner) {
    PipelineSearch search = new PipelineSearch();
    if (readers == null) {
      search.addUnknown(owner);
    } else {
      for (Object reader : readers) {
        search.addReader(reader, null);
      }
    }
    return search;
  }
}

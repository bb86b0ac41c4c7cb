/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import io.telltale.sdk.internal.export.QueueSpanProcessor;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.metrics.MetricMasking;
import io.telltale.sdk.internal.sampling.KeptErrorsProcessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds whatever gets one kind of telemetry, behind processors, readers and exporters that pass it
 * on. Each method that adds a part takes with it what of Telltale's stands in front of that part,
 * or null. Not safe for concurrent use.
 */
final class PipelineSearch {

  private final List<ExportPipeline.Exporter> exporters = new ArrayList<>();
  private final List<String> queues = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<Object> masks = new ArrayList<>();
  private final List<Object> ofHook = new ArrayList<>();

  /**
   * Returns what was found.
   *
   * @param hook whether the SDK asks Telltale about exceptions that go this way
   */
  ExportPipeline found(Hook hook) {
    return new ExportPipeline(exporters, queues, unknown, masks, ofHook, hook);
  }

  /** Adds what is behind a processor of spans or log records. */
  void addProcessor(Object processor, @Nullable Object mask) {
    if (ExportMasking.isOfHook(processor)) {
      ofHook.add(processor);
      return;
    }
    if (SdkStructure.isNothing(processor) || processor instanceof NoopSpanProcessor) {
      return;
    }
    @Nullable Object masked = ExportMasking.behind(processor);
    @Nullable List<?> several = SdkStructure.several(processor);
    @Nullable Object exporter = exporterOf(processor);
    if (masked != null) {
      masks.add(processor);
      addProcessor(masked, mask == null ? processor : mask);
    } else if (several != null) {
      for (Object each : several) {
        addProcessor(each, mask);
      }
    } else if (processor instanceof KeptErrorsProcessor keeping) {
      addProcessor(keeping.delegate(), mask);
    } else if (exporter != null) {
      queues.add(PartNames.of(processor));
      addExporter(exporter, processor instanceof QueueSpanProcessor ? processor : mask);
    } else if (mask != null) {
      add(processor, mask);
    } else {
      addUnknown(processor);
    }
  }

  /** Returns the exporter of a processor that is known to do nothing but export, or null. */
  private static @Nullable Object exporterOf(Object processor) {
    if (processor instanceof QueueSpanProcessor queue) {
      return queue.exporter();
    }
    if (processor instanceof BatchSpanProcessor batching) {
      return batching.getSpanExporter();
    }
    if (processor instanceof SimpleSpanProcessor simple) {
      return simple.getSpanExporter();
    }
    if (processor instanceof BatchLogRecordProcessor batching) {
      return batching.getLogRecordExporter();
    }
    return processor instanceof SimpleLogRecordProcessor simple
        ? simple.getLogRecordExporter()
        : null;
  }

  /** Adds an exporter of spans or log records, or those to which it passes on. */
  private void addExporter(Object exporter, @Nullable Object mask) {
    @Nullable Object masked = ExportMasking.behind(exporter);
    @Nullable List<?> several = SdkStructure.several(exporter);
    if (masked != null) {
      masks.add(exporter);
      addExporter(masked, mask == null ? exporter : mask);
    } else if (several != null) {
      for (Object each : several) {
        addExporter(each, mask);
      }
    } else if (!SdkStructure.isNothing(exporter)) {
      add(exporter, mask);
    }
  }

  /** Adds a reader of metrics, or its exporter. */
  void addReader(Object reader, @Nullable Object mask) {
    @Nullable Object masked = MetricMasking.behind(reader);
    if (masked != null) {
      addReader(masked, mask == null ? reader : mask);
    } else if (reader instanceof PeriodicMetricReader periodic) {
      @Nullable Object exporter = SdkStructure.exporter(periodic);
      queues.add(PartNames.of(periodic));
      addMetricExporter(exporter == null ? periodic : exporter, mask);
    } else {
      add(reader, mask);
    }
  }

  private void addMetricExporter(Object exporter, @Nullable Object mask) {
    @Nullable Object masked = MetricMasking.behind(exporter);
    if (masked != null) {
      addMetricExporter(masked, mask == null ? exporter : mask);
    } else if (!MetricMasking.isNothing(exporter)) {
      add(exporter, mask);
    }
  }

  /** Adds what gets data. */
  private void add(Object part, @Nullable Object mask) {
    String name = mask == null ? PartNames.of(part) : PartNames.toldOf(part);
    exporters.add(new ExportPipeline.Exporter(name, mask));
    if (mask != null) {
      masks.addAll(WrappedMasks.in(part));
    }
  }

  /** Adds a part that cannot be looked into. */
  void addUnknown(Object part) {
    unknown.add(part.getClass().getName());
  }
}

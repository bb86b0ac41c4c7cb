/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import io.telltale.sdk.internal.export.QueueSpanProcessor;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.sampling.KeptErrorsProcessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the exporters behind processors of spans. */
final class SpanPipeline {

  private final ExportPipeline pipeline;

  SpanPipeline(ExportPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Adds what is behind a processor.
   *
   * @param mask what of Telltale's stands in front of it, or null
   */
  void addProcessor(Object processor, @Nullable Object mask) {
    if (ExportMasking.isOfHook(processor)) {
      pipeline.addOfHook(processor);
      return;
    }
    if (SdkStructure.isNothing(processor) || processor instanceof NoopSpanProcessor) {
      return;
    }
    @Nullable Object masked = ExportMasking.behind(processor);
    @Nullable List<?> several = SdkStructure.several(processor);
    if (masked != null) {
      pipeline.addMask(processor);
      addProcessor(masked, mask == null ? processor : mask);
    } else if (several != null) {
      for (Object each : several) {
        addProcessor(each, mask);
      }
    } else if (processor instanceof KeptErrorsProcessor keeping) {
      addProcessor(keeping.delegate(), mask);
    } else if (processor instanceof QueueSpanProcessor queue) {
      pipeline.addQueue(queue);
      pipeline.addExporter(queue.exporter(), queue);
    } else if (processor instanceof BatchSpanProcessor batching) {
      pipeline.addQueue(batching);
      pipeline.addExporter(batching.getSpanExporter(), mask);
    } else if (processor instanceof SimpleSpanProcessor simple) {
      pipeline.addQueue(simple);
      pipeline.addExporter(simple.getSpanExporter(), mask);
    } else if (mask != null) {
      pipeline.add(processor, mask);
    } else {
      pipeline.addUnknown(processor);
    }
  }
}

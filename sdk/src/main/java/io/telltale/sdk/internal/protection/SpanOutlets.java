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
final class SpanOutlets {

  private final Outlets outlets;

  SpanOutlets(Outlets outlets) {
    this.outlets = outlets;
  }

  /**
   * Adds what is behind a processor.
   *
   * @param mask what of Telltale's stands in front of it, or null
   */
  void addProcessor(Object processor, @Nullable Object mask) {
    if (SdkStructure.isNothing(processor) || processor instanceof NoopSpanProcessor) {
      return;
    }
    @Nullable Object masked = ExportMasking.behind(processor);
    @Nullable List<?> several = SdkStructure.several(processor);
    if (masked != null) {
      addProcessor(masked, mask == null ? processor : mask);
    } else if (several != null) {
      several.forEach(each -> addProcessor(each, mask));
    } else if (processor instanceof KeptErrorsProcessor keeping) {
      addProcessor(keeping.delegate(), mask);
    } else if (processor instanceof QueueSpanProcessor queue) {
      outlets.addQueue(queue);
      outlets.addExporter(queue.exporter(), queue);
    } else if (processor instanceof BatchSpanProcessor batching) {
      outlets.addQueue(batching);
      outlets.addExporter(batching.getSpanExporter(), mask);
    } else if (processor instanceof SimpleSpanProcessor simple) {
      outlets.addQueue(simple);
      outlets.addExporter(simple.getSpanExporter(), mask);
    } else if (mask != null) {
      outlets.add(processor, mask);
    } else {
      outlets.addUnknown(processor);
    }
  }
}

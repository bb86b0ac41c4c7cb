/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the exporters behind processors of log records. */
final class LogPipeline {

  private final ExportPipeline pipeline;

  LogPipeline(ExportPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Adds what is behind a processor.
   *
   * @param mask what of Telltale's stands in front of it, or null
   */
  void addProcessor(Object processor, @Nullable Object mask) {
    if (SdkStructure.isNothing(processor)) {
      return;
    }
    @Nullable Object masked = ExportMasking.behind(processor);
    @Nullable List<?> several = SdkStructure.several(processor);
    if (masked != null) {
      pipeline.addMask(processor);
      addProcessor(masked, mask == null ? processor : mask);
    } else if (several != null) {
      several.forEach(each -> addProcessor(each, mask));
    } else if (processor instanceof BatchLogRecordProcessor batching) {
      pipeline.addQueue(batching);
      pipeline.addExporter(batching.getLogRecordExporter(), mask);
    } else if (processor instanceof SimpleLogRecordProcessor simple) {
      pipeline.addQueue(simple);
      pipeline.addExporter(simple.getLogRecordExporter(), mask);
    } else if (mask != null) {
      pipeline.add(processor, mask);
    } else {
      pipeline.addUnknown(processor);
    }
  }
}

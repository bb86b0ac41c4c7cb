/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.export.ClosingRetries;
import io.telltale.sdk.internal.export.ExportSettings;
import io.telltale.sdk.internal.export.QueueSpanProcessor;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.time.Duration;

/** Puts the queue of Telltale where OpenTelemetry's autoconfigure has put its own. */
final class ExportQueue {

  private ExportQueue() {}

  /**
   * Returns what stands in for a processor, or the processor itself if it queues nothing.
   *
   * <p>OpenTelemetry's processor stays, and gets no span: it ends the exporter, which nobody else
   * can do without being sure to wrap it as the last one.
   */
  static SpanProcessor inPlaceOf(
      SpanProcessor processor,
      OptionValues config,
      ExportMasking masking,
      ClosingRetries retries,
      ConfigProperties properties) {
    if (!(processor instanceof BatchSpanProcessor batching)) {
      return processor;
    }
    return QueueSpanProcessor.builder(batching.getSpanExporter(), masking)
        .shutdown(batching::shutdown)
        .retries(retries)
        .settings(settings(properties))
        .fallback(config.require(Options.EXPORT_FALLBACK))
        .build();
  }

  /** By the properties of OpenTelemetry, which have those of the configuration by now. */
  private static ExportSettings settings(ConfigProperties properties) {
    ExportSettings defaults = ExportSettings.DEFAULT;
    int queueSize = sizeBy(properties);
    return new ExportSettings(
        queueSize,
        defaults.queueBytes(),
        Math.min(
            queueSize, properties.getInt("otel.bsp.max.export.batch.size", defaults.batchSize())),
        duration(properties, "otel.bsp.schedule.delay", defaults.delay()),
        duration(properties, "otel.bsp.export.timeout", defaults.exportTimeout()),
        defaults.closeTimeout());
  }

  /** Returns how many spans wait at most, in a queue of ours or of OpenTelemetry's. */
  static int sizeBy(ConfigProperties properties) {
    return properties.getInt("otel.bsp.max.queue.size", ExportSettings.DEFAULT.queueSize());
  }

  private static Duration duration(ConfigProperties properties, String name, Duration otherwise) {
    return properties.getDuration(name, otherwise);
  }
}

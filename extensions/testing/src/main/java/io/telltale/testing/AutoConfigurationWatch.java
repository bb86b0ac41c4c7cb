/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/**
 * Watches every exporter that OpenTelemetry's autoconfiguration sets up in the process of the
 * tests. Found through {@code META-INF/services}; public for that alone.
 */
public final class AutoConfigurationWatch implements AutoConfigurationCustomizerProvider {

  /** Called by {@link java.util.ServiceLoader}. */
  public AutoConfigurationWatch() {}

  /** Before all others: an exporter is watched behind everything that masks what it gets. */
  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    Object spans = new Object();
    Object logs = new Object();
    Object metrics = new Object();
    customizer
        .addSpanExporterCustomizer(
            (exporter, config) -> new WatchedSpanExporter(exporter, () -> Pipelines.closed(spans)))
        .addLogRecordExporterCustomizer(
            (exporter, config) ->
                new WatchedLogRecordExporter(exporter, () -> Pipelines.closed(logs)))
        .addMetricExporterCustomizer(
            (exporter, config) ->
                new WatchedMetricExporter(exporter, () -> Pipelines.closed(metrics)))
        .addSpanProcessorCustomizer((processor, config) -> Pipelines.add(processor, spans))
        .addLogRecordProcessorCustomizer((processor, config) -> Pipelines.add(processor, logs))
        .addMetricReaderCustomizer((reader, config) -> Pipelines.add(reader, metrics));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else has on the class path: while a test asks for it, it puts an exporter of its
 * own beside the configured one.
 */
public final class TeeProvider implements AutoConfigurationCustomizerProvider {

  static volatile @Nullable InMemorySpanExporter beside;

  /** Made by OpenTelemetry. */
  public TeeProvider() {}

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    InMemorySpanExporter own = beside;
    if (own != null) {
      customizer.addSpanExporterCustomizer(
          (exporter, properties) -> SpanExporter.composite(exporter, own));
    }
  }
}

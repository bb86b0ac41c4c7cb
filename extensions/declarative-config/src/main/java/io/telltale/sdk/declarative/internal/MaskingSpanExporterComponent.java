/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.Protection;

/**
 * Answers to the exporter {@code telltale}, which masks what it hands to the exporter inside of it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingSpanExporterComponent
    implements ComponentProvider<SpanExporter>, AutoConfigureListener {

  /** Made by OpenTelemetry. */
  public MaskingSpanExporterComponent() {}

  @Override
  public Class<SpanExporter> getType() {
    return SpanExporter.class;
  }

  @Override
  public String getName() {
    return "telltale";
  }

  @Override
  public SpanExporter create(DeclarativeConfigProperties config) {
    return GuardedMasking.of(NestedExporter.of(config, SpanExporter.class), Protection::masking);
  }

  /**
   * Called by OpenTelemetry once the SDK is there, whether this component is a part of it or not.
   */
  @Override
  public void afterAutoConfigure(OpenTelemetrySdk sdk) {
    RequiredProtection.check(sdk);
  }
}

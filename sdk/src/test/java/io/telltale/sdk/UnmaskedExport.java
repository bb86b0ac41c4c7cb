/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import java.util.function.Consumer;

/** A library on the class path that does to every SDK what a test wants. */
public final class UnmaskedExport implements AutoConfigurationCustomizerProvider {

  static volatile Consumer<SdkTracerProviderBuilder> customizer = builder -> {};

  @Override
  public void customize(AutoConfigurationCustomizer autoConfiguration) {
    autoConfiguration.addTracerProviderCustomizer(
        (builder, properties) -> {
          customizer.accept(builder);
          return builder;
        });
  }
}

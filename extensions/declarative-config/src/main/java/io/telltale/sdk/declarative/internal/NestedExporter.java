/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import java.util.Set;

/**
 * Makes the exporter that stands inside of a masking one. It is made here, as OpenTelemetry closes
 * an exporter that was made before and is then wrapped.
 */
final class NestedExporter {

  private static final String EXPORTER = "exporter";

  private NestedExporter() {}

  static <T> T of(DeclarativeConfigProperties config, Class<T> type) {
    DeclarativeConfigProperties nested = config.getStructured(EXPORTER);
    Set<String> names = nested == null ? Set.of() : nested.getPropertyKeys();
    if (nested == null || names.size() != 1) {
      throw new DeclarativeConfigException(
          "telltale takes one exporter, not "
              + names
              + "; write e.g. telltale: { exporter: { otlp_http: {} } }");
    }
    String name = names.iterator().next();
    DeclarativeConfigProperties options =
        NestedProperties.of(
            config, nested.getStructured(name, DeclarativeConfigProperties.empty()));
    for (ComponentProvider<?> provider :
        config.getComponentLoader().load(ComponentProvider.class)) {
      if (provider.getType() == type && provider.getName().equals(name)) {
        return type.cast(provider.create(options));
      }
    }
    throw new DeclarativeConfigException(
        "there is no " + type.getSimpleName() + " called " + name + " on the class path");
  }
}

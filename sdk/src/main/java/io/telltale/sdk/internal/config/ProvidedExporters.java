/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The exporters that libraries on the class path bring. */
final class ProvidedExporters {

  private static final Logger LOGGER = Logger.getLogger(ProvidedExporters.class.getName());

  private ProvidedExporters() {}

  /** Returns the names that providers answer to. One that fails has none. */
  static Set<String> names(ClassLoader classLoader) {
    Set<String> names = new TreeSet<>();
    Iterator<ConfigurableSpanExporterProvider> providers =
        ServiceLoader.load(ConfigurableSpanExporterProvider.class, classLoader).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          names.remove(BuiltInExporter.CONSOLE.property());
          return names;
        }
        names.add(providers.next().getName());
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        LOGGER.log(Level.WARNING, "an exporter on the class path cannot be loaded", e);
      }
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The exporters that libraries on the class path bring. */
final class ProvidedExporters {

  private static final Logger LOGGER = Logger.getLogger(ProvidedExporters.class.getName());

  private ProvidedExporters() {}

  /** Returns the names that providers of span exporters answer to. One that fails has none. */
  static Set<String> ofSpans(ClassLoader classLoader) {
    return names(
        ServiceLoader.load(ConfigurableSpanExporterProvider.class, classLoader),
        ConfigurableSpanExporterProvider::getName);
  }

  /** Returns the names that providers of log record exporters answer to, in the same way. */
  static Set<String> ofLogRecords(ClassLoader classLoader) {
    return names(
        ServiceLoader.load(ConfigurableLogRecordExporterProvider.class, classLoader),
        ConfigurableLogRecordExporterProvider::getName);
  }

  private static <P> Set<String> names(ServiceLoader<P> loader, Function<P, String> name) {
    Set<String> names = new TreeSet<>();
    Iterator<P> providers = loader.iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          names.remove(BuiltInExporter.CONSOLE.property());
          return names;
        }
        names.add(name.apply(providers.next()));
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        LOGGER.log(Level.WARNING, "an exporter on the class path cannot be loaded", e);
      }
    }
  }
}

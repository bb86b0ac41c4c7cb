/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.registry.Services;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The exporters that libraries on the class path bring. */
final class ProvidedExporters {

  private ProvidedExporters() {}

  /** Returns the names that providers of span exporters answer to. One that fails has none. */
  static Set<String> ofSpans(ClassLoader classLoader) {
    return names(
        classLoader,
        ConfigurableSpanExporterProvider.class,
        ConfigurableSpanExporterProvider::getName);
  }

  /** Returns the names that providers of log record exporters answer to, in the same way. */
  static Set<String> ofLogRecords(ClassLoader classLoader) {
    return names(
        classLoader,
        ConfigurableLogRecordExporterProvider.class,
        ConfigurableLogRecordExporterProvider::getName);
  }

  private static <P> Set<String> names(
      ClassLoader classLoader, Class<P> service, Function<P, String> name) {
    Set<String> names = new TreeSet<>();
    for (P provider : Services.visibleFrom(classLoader, service, "An exporter")) {
      try {
        names.add(name.apply(provider));
      } catch (Throwable failure) {
        ForeignCalls.report(provider.getClass(), "getName", failure);
      }
    }
    names.remove(BuiltInExporter.CONSOLE.property());
    return names;
  }
}

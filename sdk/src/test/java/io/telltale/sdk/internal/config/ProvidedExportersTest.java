/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.LoggedRecords;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidedExportersTest {

  @Test
  void skipsAProviderThatCannotBeLoaded(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(ConfigurableSpanExporterProvider.class.getName()),
        "example.Missing\nnot a class name\n");
    ClassLoader parent = getClass().getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
      assertThat(ProvidedExporters.ofSpans(loader)).containsExactly("acme", "otlp");
    }
  }

  @Test
  void skipsAProviderThatDoesNotSayItsName(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(ConfigurableSpanExporterProvider.class.getName()),
        Nameless.class.getName());
    Files.writeString(
        services.resolve(ConfigurableLogRecordExporterProvider.class.getName()),
        NamelessOfLogs.class.getName());
    ClassLoader parent = getClass().getClassLoader();
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime");
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
      assertThat(ProvidedExporters.ofSpans(loader)).containsExactly("acme", "otlp");
      assertThat(ProvidedExporters.ofLogRecords(loader)).containsExactly("otlp");
      assertThat(log.messages())
          .hasSize(2)
          .allMatch(line -> line.contains("getName") && !line.contains("of the provider"));
    }
  }

  /** A provider that fails. */
  public static final class Nameless implements ConfigurableSpanExporterProvider {
    @Override
    public String getName() {
      throw new OutOfMemoryError("of the provider");
    }

    @Override
    public SpanExporter createExporter(ConfigProperties config) {
      throw new AssertionError("nobody asks for it");
    }
  }

  /** A provider that fails. */
  public static final class NamelessOfLogs implements ConfigurableLogRecordExporterProvider {
    @Override
    public String getName() {
      throw new OutOfMemoryError("of the provider");
    }

    @Override
    public LogRecordExporter createExporter(ConfigProperties config) {
      throw new AssertionError("nobody asks for it");
    }
  }

  @Test
  void hidesTheNameThatIsOursOnly() {
    assertThat(ProvidedExporters.ofSpans(getClass().getClassLoader()))
        .containsExactly("acme", "otlp");
  }
}

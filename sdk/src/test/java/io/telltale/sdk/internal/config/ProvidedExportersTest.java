/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
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
  void hidesTheNameThatIsOursOnly() {
    assertThat(ProvidedExporters.ofSpans(getClass().getClassLoader()))
        .containsExactly("acme", "otlp");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Somebody who customizes an SDK after Telltale: of the same order, and further back. */
public final class LatecomerProvider implements AutoConfigurationCustomizerProvider {

  private static final ThreadLocal<Consumer<AutoConfigurationCustomizer>> STEPS =
      new ThreadLocal<>();

  /** Made by OpenTelemetry. */
  public LatecomerProvider() {}

  /**
   * Returns a class loader that finds this provider last.
   *
   * @param directory takes what names it
   * @param steps what it does, as long as this thread builds an SDK
   */
  static ClassLoader loader(Path directory, Consumer<AutoConfigurationCustomizer> steps)
      throws IOException {
    STEPS.set(steps);
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(AutoConfigurationCustomizerProvider.class.getName()),
        LatecomerProvider.class.getName());
    return new URLClassLoader(
        new URL[] {directory.toUri().toURL()}, LatecomerProvider.class.getClassLoader());
  }

  static void forget() {
    STEPS.remove();
  }

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    Consumer<AutoConfigurationCustomizer> steps = STEPS.get();
    if (steps != null) {
      steps.accept(customizer);
    }
  }

  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }
}

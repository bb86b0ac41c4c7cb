/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.internal.config.Environment;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Preset;

/**
 * Describes exceptions as the environment has it, for texts that are asked for where nothing was
 * set up.
 *
 * <p>This class is internal and is hence not for public use: {@link java.util.ServiceLoader} makes
 * it.
 */
public final class EnvironmentDescriber implements LiveDescribers.EnvironmentSource {

  /** Made by the loader of services. */
  public EnvironmentDescriber() {}

  @Override
  public ErrorDescriber describer() {
    return Describers.of(options());
  }

  private static OptionValues options() {
    try {
      return Environment.ofProcess().read();
    } catch (TracingConfigException invalid) {
      Warnings.once(
          "configuration",
          "environment of texts",
          () -> "exceptions are masked as strictly as possible: " + invalid.getMessage());
      return new OptionValues(Preset.STRICT);
    }
  }
}

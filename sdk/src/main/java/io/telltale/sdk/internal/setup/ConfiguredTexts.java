/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.internal.config.Environment;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.Preset;
import io.telltale.sdk.internal.masking.ExceptionTexts;
import org.jspecify.annotations.Nullable;

/**
 * The texts of exceptions as the last set-up has them masked, else as the environment has. They are
 * made when first asked for.
 *
 * <p>Safe for concurrent use.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ConfiguredTexts {

  private static @Nullable OptionValues configured;
  private static volatile @Nullable ExceptionTexts texts;

  private ConfiguredTexts() {}

  /**
   * Takes a configuration in place of an earlier one. It holds beyond the end of what it set up.
   */
  static synchronized void use(OptionValues config) {
    configured = config;
    texts = null;
  }

  public static ExceptionTexts get() {
    ExceptionTexts known = texts;
    return known == null ? create() : known;
  }

  private static synchronized ExceptionTexts create() {
    ExceptionTexts known = texts;
    if (known == null) {
      OptionValues config = configured;
      known = of(config == null ? ofEnvironment() : config);
      texts = known;
    }
    return known;
  }

  private static ExceptionTexts of(OptionValues config) {
    return new ExceptionTexts(
        Describers.of(with(StackTraceMode.OFF, config)),
        Describers.of(with(StackTraceMode.FULL, config)),
        Describers.texts(config));
  }

  private static OptionValues with(StackTraceMode stackTrace, OptionValues config) {
    OptionValues values = config.copy();
    values.set(Options.STACK_TRACE, stackTrace);
    values.set(Options.UNDECLARED_STACK_TRACE, stackTrace);
    return values;
  }

  private static OptionValues ofEnvironment() {
    try {
      return Environment.ofProcess().read();
    } catch (TracingConfigException invalid) {
      Warnings.once(
          "environment of texts",
          () -> "exceptions are masked as strictly as there is: " + invalid.getMessage());
      return new OptionValues(Preset.STRICT);
    }
  }
}

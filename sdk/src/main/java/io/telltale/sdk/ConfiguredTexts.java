/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.runtime.StackTraceMode;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.masking.ExceptionTexts;
import org.jspecify.annotations.Nullable;

/**
 * The texts of exceptions as the last {@link Telltale#setup} has them masked, else as the
 * environment has. They are made when first asked for.
 *
 * <p>Safe for concurrent use.
 */
final class ConfiguredTexts {

  private static @Nullable TracingConfig configured;
  private static volatile @Nullable ExceptionTexts texts;

  private ConfiguredTexts() {}

  /**
   * Takes a configuration in place of an earlier one. It holds beyond the end of what it set up.
   */
  static synchronized void use(TracingConfig config) {
    configured = config;
    texts = null;
  }

  static ExceptionTexts get() {
    ExceptionTexts known = texts;
    return known == null ? create() : known;
  }

  private static synchronized ExceptionTexts create() {
    ExceptionTexts known = texts;
    if (known == null) {
      TracingConfig config = configured;
      known = of(config == null ? ofEnvironment() : config);
      texts = known;
    }
    return known;
  }

  private static ExceptionTexts of(TracingConfig config) {
    TracingConfig.Builder full =
        config.toBuilder()
            .stackTrace(StackTraceMode.FULL)
            .undeclaredStackTrace(StackTraceMode.FULL);
    TracingConfig.Builder none =
        config.toBuilder().stackTrace(StackTraceMode.OFF).undeclaredStackTrace(StackTraceMode.OFF);
    return new ExceptionTexts(Describers.of(none.build()), Describers.of(full.build()));
  }

  /** Whoever logs an exception must not get another one for what is wrong with a variable. */
  private static TracingConfig ofEnvironment() {
    try {
      return TracingConfig.fromEnvironment();
    } catch (TracingConfigException invalid) {
      Warnings.once(
          "environment of texts",
          () -> "exceptions are masked as strictly as there is: " + invalid.getMessage());
      return TracingConfig.strict();
    }
  }
}

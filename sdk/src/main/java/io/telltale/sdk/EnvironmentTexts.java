/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.runtime.StackTraceMode;
import io.telltale.runtime.internal.Warnings;
import io.telltale.sdk.masking.ExceptionTexts;

/** The texts of exceptions as the environment has them masked. Made when first asked for. */
final class EnvironmentTexts {

  static final ExceptionTexts TEXTS = of(config());

  private EnvironmentTexts() {}

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
  private static TracingConfig config() {
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

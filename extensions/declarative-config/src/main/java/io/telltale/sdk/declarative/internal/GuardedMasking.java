/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.telltale.sdk.Protection;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.TracingConfigException;
import java.util.function.BiFunction;
import java.util.logging.Logger;

/**
 * Masks what an exporter gets by the configuration of the environment. What goes wrong in Telltale
 * does not keep the SDK from starting: by an invalid configuration what leaves is masked as
 * strictly as there is; where masking does not link, an error says that nothing is masked, unless
 * {@code requireProtection} is set.
 */
final class GuardedMasking {

  private static final Logger LOGGER = Logger.getLogger(Telltale.class.getName());

  private GuardedMasking() {}

  /**
   * Returns the masking exporter.
   *
   * @param masking masks an exporter by a configuration
   */
  static <T> T of(T exporter, BiFunction<Protection, T, T> masking) {
    TracingConfig config = config();
    try {
      return masking.apply(Telltale.with(RequiredProtection.without(config)), exporter);
    } catch (LinkageError failure) {
      if (RequiredProtection.isSet()) {
        // An SDK that does not start exports nothing.
        throw failure;
      }
      LOGGER.severe(
          () ->
              "NOT_PROTECTED: Telltale could not be installed, so what is exported is not masked:"
                  + " this version of OpenTelemetry does not have "
                  + failure.getMessage());
      return exporter;
    }
  }

  private static TracingConfig config() {
    try {
      return TracingConfig.fromEnvironment();
    } catch (TracingConfigException invalid) {
      LOGGER.severe(
          () ->
              "the configuration of Telltale is invalid, so none of it has an effect, and what"
                  + " leaves is masked as strictly as possible (as by"
                  + " TELLTALE_PRESET=strict): "
                  + invalid.getMessage());
      return TracingConfig.strict();
    }
  }
}

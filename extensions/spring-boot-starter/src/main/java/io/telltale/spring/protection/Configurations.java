/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.telltale.sdk.TracingConfig;

/** What a configuration says to Spring. */
final class Configurations {

  private Configurations() {}

  static boolean isEnabled(TracingConfig config) {
    return is(config, "enabled");
  }

  static boolean requiresProtection(TracingConfig config) {
    return isEnabled(config) && is(config, "requireProtection");
  }

  private static boolean is(TracingConfig config, String option) {
    return "true".equals(config.options().get(option));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import org.jspecify.annotations.Nullable;

/** The SDK that somebody else has started in this process, for all of it. */
final class ForeignSdk {

  private ForeignSdk() {}

  /** Returns it, or null if there is none. To look for it changes nothing. */
  static @Nullable OpenTelemetry find() {
    return isSet() ? GlobalOpenTelemetry.get() : null;
  }

  private static boolean isSet() {
    try {
      return GlobalOpenTelemetry.isSet();
    } catch (NoSuchMethodError before157) {
      // To ask for it would set it there; only a Java agent can be told without asking.
      return isAgentPresent();
    }
  }

  private static boolean isAgentPresent() {
    try {
      return Class.forName("io.opentelemetry.javaagent.bootstrap.AgentInitializer", false, null)
          != null;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import java.time.Duration;

/** Closes an integration when the virtual machine ends. */
final class Shutdown {

  /** What a container gives a process to end in is mostly ten seconds, for everything. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Thread hook;

  private Shutdown(Thread hook) {
    this.hook = hook;
  }

  /** Registers a hook, which keeps the integration and its class loader alive until removed. */
  static Shutdown hook(OpenTelemetryIntegration integration) {
    Thread hook =
        new Thread(
            () -> {
              integration.shutdown(TIMEOUT);
            },
            "telltale-shutdown-hook");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Shutdown(hook);
  }

  void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It is just running.
    }
  }
}

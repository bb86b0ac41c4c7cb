/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.util.List;
import java.util.logging.Handler;

/** Knows the handlers that hand lines on to where these are masked, too. */
final class Bridges {

  private static final String OPENTELEMETRY = "io.opentelemetry.instrumentation.";

  private static final List<String> BRIDGES =
      List.of(
          "org.slf4j.bridge.SLF4JBridgeHandler", "org.apache.logging.log4j.jul.Log4jBridgeHandler");

  private static final List<String> MASKING =
      List.of("io.telltale.logback.LogbackMasking", "io.telltale.log4j2.Log4jMasking");

  private Bridges() {}

  /** A line that is masked twice shows the type of what stands for its exception. */
  static boolean maskThemselves(Handler handler) {
    String type = handler.getClass().getName();
    return type.startsWith(OPENTELEMETRY)
        || (BRIDGES.contains(type) && MASKING.stream().anyMatch(Bridges::isThere));
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, Bridges.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError missing) {
      return false;
    }
  }
}

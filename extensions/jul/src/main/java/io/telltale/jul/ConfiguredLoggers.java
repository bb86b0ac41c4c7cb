/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The loggers to which the configuration gives handlers of their own. The manager makes these
 * handlers when somebody asks for the logger, and tells nobody. So they are asked for here, and
 * kept: a logger that nobody holds would be made once more, with other handlers.
 *
 * <p>Safe for concurrent use. Never throws.
 */
final class ConfiguredLoggers {

  private static final String HANDLERS = ".handlers";

  /** The last name in the order of texts, and the line of a configuration that has it. */
  private static final String LAST = "\uffff";

  private static final byte[] LAST_LINE = "\\uffff=\n".getBytes(StandardCharsets.ISO_8859_1);

  private static final Set<Logger> KEPT = ConcurrentHashMap.newKeySet();

  private ConfiguredLoggers() {}

  /** Lets the manager make them. */
  static void make(LogManager manager) {
    // Others have rules of their own, and may not keep what is kept here.
    if (manager.getClass() != LogManager.class) {
      return;
    }
    try {
      Set<Logger> loggers = new HashSet<>();
      for (String key : keysOf(manager)) {
        if (key.endsWith(HANDLERS) && manager.getProperty(key) != null) {
          loggers.add(Logger.getLogger(key.substring(0, key.length() - HANDLERS.length())));
        }
      }
      KEPT.retainAll(loggers);
      KEPT.addAll(loggers);
    } catch (IOException | RuntimeException notTold) {
      // Whoever sets the manager up may forbid it; then only loggers that exist are known.
    }
  }

  /**
   * A manager does not tell its properties. It asks what becomes of each of them in an update, in
   * the order of their names, before it changes anything. So an update that is broken off at the
   * last name has told them all, and nobody else learns of it.
   */
  private static Set<String> keysOf(LogManager manager) throws IOException {
    Set<String> keys = new HashSet<>();
    try {
      manager.updateConfiguration(
          new ByteArrayInputStream(LAST_LINE),
          key -> {
            if (key.equals(LAST)) {
              throw new AllTold();
            }
            keys.add(key);
            return (before, read) -> before;
          });
    } catch (AllTold expected) {
      return keys;
    }
    return Set.of();
  }

  /** Breaks an update off. */
  private static final class AllTold extends RuntimeException {

    AllTold() {
      super(null, null, false, false);
    }
  }
}

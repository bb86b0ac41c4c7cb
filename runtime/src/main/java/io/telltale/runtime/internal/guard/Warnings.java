/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says once what is wrong, on the logger {@code io.telltale.runtime}. Never with a value that an
 * exception carries.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class Warnings {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  /** Beyond this many different warnings the rest is only logged at FINE. */
  private static final int LIMIT = 256;

  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private Warnings() {}

  /**
   * Logs at WARNING the first time that a key is seen, at FINE from then on.
   *
   * @param key what the warning is about, without any value
   * @param message the text, built only if it is logged
   */
  public static void once(String key, Supplier<String> message) {
    boolean first = SAID.size() < LIMIT && SAID.add(key);
    LOGGER.log(first ? Level.WARNING : Level.FINE, message);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says once what is wrong, on the logger {@code io.telltale.runtime}. Never with a value that an
 * exception carries.
 *
 * <p>Of each kind of warning a number of different ones is said, so that many of one kind do not
 * silence the others. One line says that there are more, and they are counted. What is said again
 * is logged at FINE the second, fourth, eighth time and so on: a handler that listens there and
 * fails each time is not an endless loop.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use. Never throws.
 */
public final class Warnings {

  /** How many different warnings of a kind are said. */
  static final int LIMIT = 64;

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  /** Texts of others may be part of a key. */
  private static final int MAX_KEY = 512;

  private static final Map<String, Kind> KINDS = new ConcurrentHashMap<>();
  private static final LongAdder UNSAID = new LongAdder();

  private Warnings() {}

  /** The warnings of one kind. */
  private static final class Kind {

    final Map<String, AtomicLong> said = new ConcurrentHashMap<>();
    final AtomicLong beyond = new AtomicLong();
  }

  /**
   * Logs at WARNING the first time that a key is seen, at FINE from then on.
   *
   * @param kind what the warnings have in common that count together; a constant, as kinds are kept
   * @param key what the warning is about, without any value
   * @param message the text, built only if it is logged
   */
  public static void once(String kind, String key, Supplier<String> message) {
    try {
      if (LogLines.isWriting()) {
        UNSAID.increment();
        return;
      }
      Kind all = KINDS.computeIfAbsent(kind, k -> new Kind());
      AtomicLong times = times(all, key.length() > MAX_KEY ? key.substring(0, MAX_KEY) : key);
      long time = times.incrementAndGet();
      if (times == all.beyond) {
        UNSAID.increment();
        sayThatThereAreMore(kind, time);
        again(time + 1, message);
      } else if (time == 1) {
        LogLines.write(LOGGER, Level.WARNING, message);
      } else {
        again(time, message);
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
  }

  private static AtomicLong times(Kind kind, String key) {
    AtomicLong known = kind.said.get(key);
    if (known != null) {
      return known;
    }
    return kind.said.size() < LIMIT
        ? kind.said.computeIfAbsent(key, k -> new AtomicLong())
        : kind.beyond;
  }

  private static void sayThatThereAreMore(String kind, long time) {
    if (time == 1) {
      LogLines.write(
          LOGGER,
          Level.WARNING,
          () ->
              "there are more than "
                  + LIMIT
                  + " different warnings of the kind '"
                  + kind
                  + "'; the others are counted in telltale.self.warning.unsaid, and some of them"
                  + " are logged at FINE");
    }
  }

  private static void again(long time, Supplier<String> message) {
    if (Long.bitCount(time) == 1) {
      LogLines.write(LOGGER, Level.FINE, message);
    }
  }

  /** Forgets what was said: it is said again, as at the start. What was counted stays. */
  public static void forget() {
    KINDS.clear();
  }

  /** Returns how many warnings were not said as there are too many of their kind. */
  public static long unsaid() {
    return UNSAID.sum();
  }
}

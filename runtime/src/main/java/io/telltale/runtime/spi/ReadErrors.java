/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells a leak test which exceptions are being recorded or described, so that it knows what must
 * not be found in what leaves the process. Outside of tests nobody watches, and nothing happens but
 * the reading of one empty list.
 *
 * <p>Safe for concurrent use.
 */
public final class ReadErrors {

  private static final List<Consumer<Throwable>> WATCHERS = new CopyOnWriteArrayList<>();

  private ReadErrors() {}

  /**
   * Starts telling a watcher, on the thread that records. What the watcher throws is contained.
   *
   * @param watcher takes the exception as it was thrown, which may be a wrapper
   */
  public static void watch(Consumer<Throwable> watcher) {
    WATCHERS.add(watcher);
  }

  /** Stops telling a watcher. */
  public static void unwatch(Consumer<Throwable> watcher) {
    WATCHERS.remove(watcher);
  }

  /** Tells every watcher of an exception. Never throws. */
  public static void tell(Throwable error) {
    if (!WATCHERS.isEmpty()) {
      WATCHERS.forEach(watcher -> tell(watcher, error));
    }
  }

  private static void tell(Consumer<Throwable> watcher, Throwable error) {
    try {
      watcher.accept(error);
    } catch (Throwable failure) {
      Failures.contain(failure);
      Warnings.once(
          "watcher",
          watcher.getClass().getName(),
          () -> watcher.getClass().getName() + " failed with " + failure.getClass().getName());
    }
  }
}

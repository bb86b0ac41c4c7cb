/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a leak test which exceptions are recorded or described, so that the test knows what must
 * not leave the process. It also tells which texts of exceptions Telltale has written, so that the
 * test knows the others. Outside of tests nobody watches, and this only reads an empty list.
 *
 * <p>Safe for concurrent use.
 */
public final class ReadErrors {

  private static final List<Consumer<Throwable>> WATCHERS = new CopyOnWriteArrayList<>();
  private static final List<Consumer<String>> TEXT_WATCHERS = new CopyOnWriteArrayList<>();

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

  /**
   * Starts telling a watcher of texts, on the thread that records or exports. What the watcher
   * throws is contained.
   *
   * @param watcher takes messages and stack traces of exceptions as they may leave, one at a time;
   *     the SDK may cut a text afterwards
   */
  public static void watchTexts(Consumer<String> watcher) {
    TEXT_WATCHERS.add(watcher);
  }

  /** Stops telling a watcher of texts. */
  public static void unwatchTexts(Consumer<String> watcher) {
    TEXT_WATCHERS.remove(watcher);
  }

  /** Tells every watcher of an exception. Never throws. */
  public static void tell(Throwable error) {
    if (!WATCHERS.isEmpty()) {
      WATCHERS.forEach(watcher -> tell(watcher, error));
    }
  }

  /**
   * Tells every watcher of the texts of an exception that may leave as they are. Never throws.
   *
   * @param message the exception's message, or null
   * @param stackTrace its stack trace, or null
   */
  public static void tellTexts(@Nullable String message, @Nullable String stackTrace) {
    if (!TEXT_WATCHERS.isEmpty()) {
      tellText(message);
      tellText(stackTrace);
    }
  }

  /**
   * Tells every watcher of the texts of an exception that attributes tell of. Never throws.
   *
   * @param attributes what may leave as it is
   */
  public static void tellTexts(Attributes attributes) {
    if (!TEXT_WATCHERS.isEmpty()) {
      tellText(attributes.get(ErrorAttributes.EXCEPTION_MESSAGE));
      tellText(attributes.get(ErrorAttributes.EXCEPTION_STACKTRACE));
    }
  }

  private static void tellText(@Nullable String text) {
    if (text != null) {
      TEXT_WATCHERS.forEach(watcher -> tell(watcher, text));
    }
  }

  private static <T> void tell(Consumer<T> watcher, T news) {
    try {
      watcher.accept(news);
    } catch (Throwable failure) {
      Failures.contain(failure);
      Warnings.once(
          "watcher",
          watcher.getClass().getName(),
          () -> watcher.getClass().getName() + " failed with " + failure.getClass().getName());
    }
  }
}

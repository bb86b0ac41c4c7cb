/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.telltale.runtime.internal.guard.Failures;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is done when something that masks is first used: the SDK around it is complete by then. It
 * never throws, and costs a field's reading from then on.
 */
final class FirstUse {

  private static final String THREAD = "telltale-report";

  private final AtomicReference<@Nullable Consumer<Object>> action = new AtomicReference<>();

  /** Sets what is done. */
  void set(Consumer<Object> next) {
    action.set(next);
  }

  /** Lets nothing be done: what there is to be said was said. */
  void forget() {
    action.set(null);
  }

  /** Returns whether something is still to be done. */
  boolean isAwaited() {
    return action.get() != null;
  }

  /** Takes over what is still to be done by another one. */
  void copyFrom(FirstUse other) {
    action.set(other.action.get());
  }

  /**
   * Does what was set, unless it was done.
   *
   * @param used what masks
   */
  void run(Object used) {
    Consumer<Object> first = taken();
    if (first != null) {
      contain(first, used);
    }
  }

  /**
   * Lets a thread of its own do what was set, unless it was done: to look into an SDK for the first
   * time takes long for a request of the application.
   *
   * @param used what was used
   */
  void runInThread(Object used) {
    Consumer<Object> first = taken();
    if (first == null) {
      return;
    }
    try {
      Thread thread = new Thread(() -> contain(first, used), THREAD);
      thread.setDaemon(true);
      thread.start();
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
  }

  private @Nullable Consumer<Object> taken() {
    return isAwaited() ? action.getAndSet(null) : null;
  }

  private static void contain(Consumer<Object> first, Object used) {
    try {
      first.accept(used);
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
  }
}

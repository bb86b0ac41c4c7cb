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

  private final AtomicReference<@Nullable Consumer<Object>> action = new AtomicReference<>();

  /** Sets what is done. */
  void then(Consumer<Object> next) {
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

  /** Lets the same be done as another one does. */
  void as(FirstUse other) {
    action.set(other.action.get());
  }

  /**
   * Does it, unless it was done.
   *
   * @param used what masks
   */
  void of(Object used) {
    if (!isAwaited()) {
      return;
    }
    Consumer<Object> first = action.getAndSet(null);
    if (first == null) {
      return;
    }
    try {
      first.accept(used);
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exceptions that a line tells of.
 *
 * <p>This class is internal and is hence not for public use. Used by one thread.
 */
public final class LineErrors {

  /** Collections may hold themselves. */
  private static final int DEEPEST = 4;

  private List<Throwable> found = List.of();

  private LineErrors() {}

  /**
   * Returns the one that was thrown, and then those among the values, and in arrays, collections,
   * and what else of the JDK holds something there; others may read a database to tell.
   */
  public static List<Throwable> of(
      @Nullable Throwable thrown, @Nullable Object @Nullable [] values) {
    LineErrors errors = new LineErrors();
    errors.add(thrown, 0);
    if (values != null) {
      errors.addAll(values, 0);
    }
    return errors.found;
  }

  private void addAll(@Nullable Object[] values, int depth) {
    for (Object value : values) {
      add(value, depth);
    }
  }

  private void add(@Nullable Object value, int depth) {
    if (value instanceof Throwable error) {
      if (found.isEmpty()) {
        found = new ArrayList<>(1);
      }
      if (!isFound(error)) {
        found.add(error);
      }
    } else if (value != null && depth < DEEPEST && !(value instanceof String)) {
      if (value instanceof Object[] values) {
        addAll(values, depth + 1);
      } else if (value.getClass().getName().startsWith("java.util.")) {
        addHeld(value, depth + 1);
      }
    }
  }

  private void addHeld(Object value, int depth) {
    if (value instanceof Collection<?> values) {
      values.forEach(element -> add(element, depth));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            add(key, depth);
            add(element, depth);
          });
    } else if (value instanceof Map.Entry<?, ?> entry) {
      add(entry.getKey(), depth);
      add(entry.getValue(), depth);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null), depth);
    } else if (value instanceof AtomicReference<?> reference) {
      add(reference.get(), depth);
    } else if (value instanceof AtomicReferenceArray<?> references) {
      for (int i = 0; i < references.length(); i++) {
        add(references.get(i), depth);
      }
    } else if (value instanceof Future<?> future) {
      add(endOf(future), depth);
    }
  }

  /** What a future shows of its end; null if it has not ended. Never waits. */
  private static @Nullable Object endOf(Future<?> future) {
    if (future instanceof CompletableFuture<?> completable) {
      // One that has not ended would keep what waits for it.
      return completable.isCompletedExceptionally()
          ? completable.handle((result, failure) -> failure).getNow(null)
          : null;
    }
    if (!(future instanceof FutureTask<?>) || !future.isDone() || future.isCancelled()) {
      return null;
    }
    try {
      future.get();
      return null;
    } catch (ExecutionException failed) {
      return ForeignCalls.causeOf(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  private boolean isFound(Throwable error) {
    for (Throwable known : found) {
      if (known == error) {
        return true;
      }
    }
    return false;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through what arrays, collections, and what else of the JDK hold. */
final class HeldValues {

  /** Collections may hold themselves. */
  static final int DEEPEST = 4;

  private HeldValues() {}

  /** Returns whether a value may hold others; those of others may read a database to tell. */
  static boolean mayBeIn(Object value) {
    return value instanceof Object[] || value.getClass().getName().startsWith("java.util.");
  }

  /** Hands over each value that another one holds. */
  static void forEach(Object value, Consumer<@Nullable Object> each) {
    if (value instanceof Object[] values) {
      for (Object element : values) {
        each.accept(element);
      }
    } else if (value instanceof Collection<?> values) {
      values.forEach(each);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            each.accept(key);
            each.accept(element);
          });
    } else if (value instanceof Map.Entry<?, ?> entry) {
      each.accept(entry.getKey());
      each.accept(entry.getValue());
    } else if (value instanceof Optional<?> optional) {
      each.accept(optional.orElse(null));
    } else if (value instanceof AtomicReference<?> reference) {
      each.accept(reference.get());
    } else if (value instanceof AtomicReferenceArray<?> references) {
      for (int i = 0; i < references.length(); i++) {
        each.accept(references.get(i));
      }
    } else if (value instanceof Future<?> future) {
      each.accept(endOf(future));
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
}

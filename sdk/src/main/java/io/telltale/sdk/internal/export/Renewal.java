/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.telltale.runtime.internal.guard.Failures;
import java.io.InterruptedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An exporter, and a new one in its place after each export that was not answered in time. The old
 * one is ended, and its connections with it. Safe for concurrent use.
 *
 * @param <E> the kind of exporter
 */
final class Renewal<E> {

  /** How far the reason of a failure is looked for. */
  private static final int MAX_CAUSES = 8;

  private final Supplier<E> copy;
  private final Function<E, CompletableResultCode> shutdown;
  private volatile E current;
  private boolean ended;

  Renewal(E exporter, Supplier<E> copy, Function<E, CompletableResultCode> shutdown) {
    this.current = exporter;
    this.copy = copy;
    this.shutdown = shutdown;
  }

  E current() {
    return current;
  }

  CompletableResultCode export(Function<E, CompletableResultCode> call) {
    E used = current;
    CompletableResultCode result = call.apply(used);
    result.whenComplete(
        () -> {
          if (isTimeout(result.getFailureThrowable())) {
            renew(used);
          }
        });
    return result;
  }

  private static boolean isTimeout(@Nullable Throwable failure) {
    Throwable reason = failure;
    for (int i = 0; i < MAX_CAUSES && reason != null; i++) {
      if (reason instanceof InterruptedIOException) {
        return true;
      }
      reason = Failures.quietCauseOf(reason);
    }
    return false;
  }

  private synchronized void renew(E used) {
    if (current == used && !ended) {
      try {
        current = copy.get();
        CompletableResultCode unused = shutdown.apply(used);
      } catch (Throwable failure) {
        // This runs where the exporter tells of its result, which nothing may disturb.
        Failures.contain(failure);
      }
    }
  }

  synchronized CompletableResultCode shutdown() {
    ended = true;
    return shutdown.apply(current);
  }
}

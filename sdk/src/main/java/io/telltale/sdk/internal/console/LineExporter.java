/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.LogLines;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints what is exported, a line each. Safe for concurrent use: a line is written by one call, so
 * that lines do not mix. No method throws.
 *
 * @param <T> what is exported
 */
abstract class LineExporter<T> {

  private static final Logger LOGGER = Logger.getLogger(LineExporter.class.getName());

  private final PrintStream out;
  private final Function<T, String> line;
  private volatile boolean shutdown;

  /**
   * Takes what is printed.
   *
   * @param out where lines go; it is flushed after each batch, and never closed
   */
  LineExporter(PrintStream out, Function<T, String> line) {
    this.out = requireNonNull(out, "out");
    this.line = line;
  }

  /**
   * Prints a batch. It fails if one of it cannot be printed, once the stream has failed, or after
   * the shutdown.
   */
  public final CompletableResultCode export(Collection<T> batch) {
    if (shutdown) {
      return CompletableResultCode.ofFailure();
    }
    boolean printed = true;
    for (T item : batch) {
      printed &= print(item);
    }
    // It flushes, too.
    boolean failed = out.checkError();
    return printed && !failed
        ? CompletableResultCode.ofSuccess()
        : CompletableResultCode.ofFailure();
  }

  private boolean print(T item) {
    try {
      byte[] bytes = line.apply(item).getBytes(StandardCharsets.UTF_8);
      out.write(bytes, 0, bytes.length);
      return true;
    } catch (Throwable failure) {
      Failures.contain(failure);
      // The class only: a message of someone else's may quote what the item holds.
      LogLines.write(
          LOGGER, Level.FINE, () -> "a line could not be printed: " + failure.getClass().getName());
      return false;
    }
  }

  /** Flushes the stream. */
  public final CompletableResultCode flush() {
    return out.checkError() ? CompletableResultCode.ofFailure() : CompletableResultCode.ofSuccess();
  }

  /** Flushes the stream. Later batches are refused. */
  public final CompletableResultCode shutdown() {
    shutdown = true;
    return flush();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }
}

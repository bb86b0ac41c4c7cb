/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prints what is exported, a line each. Safe for concurrent use. No method throws. */
final class LinePrinter {

  private static final Logger LOGGER = Logger.getLogger(LinePrinter.class.getName());

  private final PrintStream out;
  private volatile boolean shutdown;

  LinePrinter(PrintStream out) {
    this.out = out;
  }

  /** Prints a batch; fails if one cannot be printed, once the stream has failed, or at the end. */
  <T> CompletableResultCode print(Collection<T> batch, Function<T, String> line) {
    if (shutdown) {
      return CompletableResultCode.ofFailure();
    }
    boolean printed = true;
    for (T item : batch) {
      printed &= print(item, line);
    }
    // It flushes, too.
    boolean failed = out.checkError();
    return printed && !failed
        ? CompletableResultCode.ofSuccess()
        : CompletableResultCode.ofFailure();
  }

  private <T> boolean print(T item, Function<T, String> line) {
    try {
      byte[] bytes = line.apply(item).getBytes(StandardCharsets.UTF_8);
      out.write(bytes, 0, bytes.length);
      return true;
    } catch (RuntimeException e) {
      // The class only: a message of someone else's may quote what the item holds.
      LOGGER.log(Level.FINE, "a line could not be printed: {0}", e.getClass().getName());
      return false;
    }
  }

  CompletableResultCode flush() {
    return out.checkError() ? CompletableResultCode.ofFailure() : CompletableResultCode.ofSuccess();
  }

  /** Flushes the stream. Later batches are refused. */
  CompletableResultCode shutdown() {
    shutdown = true;
    return flush();
  }
}

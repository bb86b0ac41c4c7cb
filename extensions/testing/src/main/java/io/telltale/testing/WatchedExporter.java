/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Shows the running tests what an exporter gets.
 *
 * @param <E> the kind of exporter
 * @param <T> what is exported
 */
abstract class WatchedExporter<E, T> {

  private final E exporter;
  private final Function<Collection<T>, CompletableResultCode> export;
  private final Supplier<CompletableResultCode> flush;
  private final Supplier<CompletableResultCode> shutdown;
  private final Runnable onShutdown;

  /**
   * Takes an exporter, and its methods, as exporters of different kinds have no type in common.
   *
   * @param onShutdown what is done before it ends
   */
  WatchedExporter(
      E exporter,
      Function<Collection<T>, CompletableResultCode> export,
      Supplier<CompletableResultCode> flush,
      Supplier<CompletableResultCode> shutdown,
      Runnable onShutdown) {
    this.exporter = exporter;
    this.export = export;
    this.flush = flush;
    this.shutdown = shutdown;
    this.onShutdown = onShutdown;
  }

  final E exporter() {
    return exporter;
  }

  /** Returns the name of the exporter's class. */
  final String name() {
    return exporter.getClass().getSimpleName();
  }

  /** Shows one of a batch. */
  abstract void show(T item);

  public final CompletableResultCode export(Collection<T> batch) {
    batch.forEach(this::show);
    return export.apply(batch);
  }

  public final CompletableResultCode flush() {
    return flush.get();
  }

  public final CompletableResultCode shutdown() {
    onShutdown.run();
    return shutdown.get();
  }

  @Override
  public final String toString() {
    return exporter.toString();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.delegate;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Hands telemetry of one kind to another exporter, masked. Never throws.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use if the other
 * exporter is.
 *
 * @param <E> the kind of exporter
 * @param <T> what is exported
 */
public abstract class MaskingExporter<E, T> {

  private final E delegate;
  private final Function<Collection<T>, CompletableResultCode> export;
  private final Supplier<CompletableResultCode> flush;
  private final Supplier<CompletableResultCode> shutdown;

  /**
   * Takes the exporter that gets masked data, and its methods, as exporters of different kinds have
   * no type in common.
   */
  protected MaskingExporter(
      E delegate,
      Function<Collection<T>, CompletableResultCode> export,
      Supplier<CompletableResultCode> flush,
      Supplier<CompletableResultCode> shutdown) {
    this.delegate = delegate;
    this.export = export;
    this.flush = flush;
    this.shutdown = shutdown;
  }

  /** Returns the exporter that gets masked data. */
  public final E delegate() {
    return delegate;
  }

  /** Returns a batch masked, and without canaries, which end here. */
  protected abstract Collection<T> masked(Collection<T> batch);

  /** Exports a batch masked. */
  public final CompletableResultCode export(Collection<T> batch) {
    // Not by ExporterCalls, as healthy spans are to cost no memory, not even a lambda.
    try {
      Collection<T> masked = masked(batch);
      return masked.isEmpty() && !batch.isEmpty()
          ? CompletableResultCode.ofSuccess()
          : ExporterCalls.orFailure(export.apply(masked));
    } catch (Throwable failure) {
      return ExporterCalls.failed(delegate, failure);
    }
  }

  /** Flushes the exporter. */
  public final CompletableResultCode flush() {
    return ExporterCalls.contain(delegate, flush);
  }

  /** Ends the exporter. */
  public final CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, shutdown);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "{" + delegate + "}";
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.delegate;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.Collection;

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

  /** Takes the exporter that gets masked data. */
  protected MaskingExporter(E delegate) {
    this.delegate = delegate;
  }

  /** Returns the exporter that gets masked data. */
  public final E delegate() {
    return delegate;
  }

  /** Returns a batch masked, and without canaries, which end here. */
  protected abstract Collection<T> masked(Collection<T> batch);

  /** Hands a batch to the exporter; exporters of different kinds have no type in common. */
  protected abstract CompletableResultCode exportTo(E exporter, Collection<T> masked);

  /** Lets the exporter flush. */
  protected abstract CompletableResultCode flush(E exporter);

  /** Lets the exporter end. */
  protected abstract CompletableResultCode shutdown(E exporter);

  /** Exports a batch masked. */
  public final CompletableResultCode export(Collection<T> batch) {
    // Not by ExporterCalls, as healthy spans are to cost no memory, not even a lambda.
    try {
      Collection<T> masked = masked(batch);
      return masked.isEmpty() && !batch.isEmpty()
          ? CompletableResultCode.ofSuccess()
          : ExporterCalls.orFailure(exportTo(delegate, masked));
    } catch (Throwable failure) {
      return ExporterCalls.failed(delegate, failure);
    }
  }

  /** Flushes the exporter. */
  public final CompletableResultCode flush() {
    try {
      return ExporterCalls.orFailure(flush(delegate));
    } catch (Throwable failure) {
      return ExporterCalls.failed(delegate, failure);
    }
  }

  /** Ends the exporter. */
  public final CompletableResultCode shutdown() {
    try {
      return ExporterCalls.orFailure(shutdown(delegate));
    } catch (Throwable failure) {
      return ExporterCalls.failed(delegate, failure);
    }
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "{" + delegate + "}";
  }
}

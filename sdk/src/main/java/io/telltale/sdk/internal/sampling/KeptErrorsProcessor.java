/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.sampling;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.RateLimiter;
import io.telltale.sdk.internal.delegate.ExporterCalls;
import java.util.function.LongSupplier;

/**
 * Hands the spans of errors to another processor as if their traces were sampled; of other
 * unsampled spans it hands on none.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class KeptErrorsProcessor implements SpanProcessor {

  /**
   * How many spans of unsampled traces are kept in a second, so that a storm of errors ends here.
   */
  public static final int MAX_PER_SECOND = 100;

  private static final int SERVER_FAULT = 500;

  private final SpanProcessor delegate;
  private final RateLimiter limiter;

  /** Takes the processor that exports. */
  public KeptErrorsProcessor(SpanProcessor delegate) {
    this(delegate, System::nanoTime);
  }

  KeptErrorsProcessor(SpanProcessor delegate, LongSupplier nanoTime) {
    this.delegate = requireNonNull(delegate, "delegate");
    this.limiter = new RateLimiter(MAX_PER_SECOND, nanoTime);
  }

  /** Returns the processor that exports. */
  public SpanProcessor delegate() {
    return delegate;
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    try {
      delegate.onStart(parentContext, span);
    } catch (Throwable failure) {
      ExporterCalls.report(delegate, failure);
    }
  }

  @Override
  public boolean isStartRequired() {
    return ExporterCalls.isTrueOrFails(delegate, delegate::isStartRequired);
  }

  @Override
  public void onEnd(ReadableSpan span) {
    try {
      if (span.getSpanContext().isSampled()) {
        delegate.onEnd(span);
      } else if (isError(span) && limiter.tryAcquire()) {
        delegate.onEnd(new KeptErrorSpan(span));
      }
    } catch (Throwable failure) {
      ExporterCalls.report(delegate, failure);
    }
  }

  @Override
  public boolean isEndRequired() {
    return ExporterCalls.isTrueOrFails(delegate, delegate::isEndRequired);
  }

  @Override
  public CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, delegate::shutdown);
  }

  @Override
  public CompletableResultCode forceFlush() {
    return ExporterCalls.contain(delegate, delegate::forceFlush);
  }

  @Override
  public String toString() {
    return "KeptErrorsProcessor{" + delegate + "}";
  }

  /** One that its declaration makes the caller's fault is none, whatever the span's status. */
  private static boolean isError(ReadableSpan span) {
    try {
      Long status = span.getAttribute(ErrorAttributes.ERROR_STATUS_CODE);
      if (status != null) {
        return status >= SERVER_FAULT;
      }
      SpanData data = span.toSpanData();
      for (EventData event : data.getEvents()) {
        Attributes attributes = event.getAttributes();
        Long declared = attributes.get(ErrorAttributes.ERROR_STATUS_CODE);
        if (declared != null) {
          return declared >= SERVER_FAULT;
        }
      }
      return data.getStatus().getStatusCode() == StatusCode.ERROR;
    } catch (Throwable failure) {
      Failures.contain(failure);
      return false;
    }
  }
}

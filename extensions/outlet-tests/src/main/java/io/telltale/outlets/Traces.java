/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicInteger;

/** Traces of their own, so that no test knows the secrets of another one. */
public final class Traces {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Traces() {}

  /** Returns a context in which the trace is another one. */
  public static Context fresh() {
    String id = String.format("%032x", 0x5eed0000L + COUNT.incrementAndGet());
    SpanContext context =
        SpanContext.create(
            id, "00000000000000a1", TraceFlags.getSampled(), TraceState.getDefault());
    return Context.root().with(Span.wrap(context));
  }
}

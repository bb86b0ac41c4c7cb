/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;

/**
 * Keeps the random flag of a trace id (W3C Trace Context Level 2), which says something of the id
 * and hence holds as long as the id does. An SDK that does not know the flag starts its spans
 * without it.
 */
final class RandomFlag {

  private static final byte RANDOM = 0x02;

  /** The trace id that was said to be random. */
  private static final ContextKey<String> TRACE_ID = ContextKey.named("telltale-random-trace-id");

  private RandomFlag() {}

  /** Returns whether the flag is set in the last hexadecimal digit of the flags. */
  static boolean isSet(char lastDigit) {
    return (Character.digit(lastDigit, 16) & RANDOM) != 0;
  }

  static Context remember(Context context, String traceId) {
    return context.with(TRACE_ID, traceId);
  }

  /** Returns a context whose span has the flag if its trace id was said to be random. */
  static Context restore(Context context) {
    String traceId = context.get(TRACE_ID);
    if (traceId == null) {
      return context;
    }
    SpanContext span = Span.fromContext(context).getSpanContext();
    byte flags = span.getTraceFlags().asByte();
    if ((flags & RANDOM) != 0 || !traceId.equals(span.getTraceId())) {
      return context;
    }
    return context.with(
        Span.wrap(
            SpanContext.create(
                traceId,
                span.getSpanId(),
                TraceFlags.fromByte((byte) (flags | RANDOM)),
                span.getTraceState())));
  }
}

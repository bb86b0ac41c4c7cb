/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;

/**
 * Where in which trace something happens, as W3C Trace Context has it.
 *
 * @param traceId the trace, 32 hexadecimal digits in lower case; all zero if there is none
 * @param spanId the span, 16 hexadecimal digits in lower case; all zero if there is none
 * @param flags the trace flags, 0 to 255; ask {@link #isSampled()} rather than comparing them
 * @param remote whether it came from another process
 */
public record TraceContext(String traceId, String spanId, int flags, boolean remote) {

  private static final int SAMPLED = 0x01;
  private static final int RANDOM = 0x02;
  private static final HexFormat HEX = HexFormat.of();

  /** Checks that nothing needed is missing. */
  public TraceContext {
    requireNonNull(traceId, "traceId");
    requireNonNull(spanId, "spanId");
  }

  static TraceContext of(SpanContext context) {
    return new TraceContext(
        context.getTraceId(),
        context.getSpanId(),
        context.getTraceFlags().asByte() & 0xff,
        context.isRemote());
  }

  /** Returns whether there is a trace at all. */
  public boolean isValid() {
    return !isZero(traceId) && !isZero(spanId);
  }

  /** Returns whether the spans of this trace are recorded. */
  public boolean isSampled() {
    return (flags & SAMPLED) != 0;
  }

  /** Returns whether the trace id is said to be random (W3C Trace Context Level 2). */
  public boolean isRandom() {
    return (flags & RANDOM) != 0;
  }

  /** Returns the value of a {@code traceparent} header. */
  public String traceparent() {
    return "00-" + traceId + "-" + spanId + "-" + HEX.toHexDigits((byte) flags);
  }

  private static boolean isZero(String id) {
    return id.chars().allMatch(c -> c == '0');
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in which trace something happens, as W3C Trace Context has it. Immutable. */
public final class TraceContext {

  private static final int SAMPLED = 0x01;
  private static final int RANDOM = 0x02;
  private static final HexFormat HEX = HexFormat.of();

  private final String traceId;
  private final String spanId;
  private final int flags;
  private final boolean remote;

  TraceContext(String traceId, String spanId, int flags, boolean remote) {
    this.traceId = traceId;
    this.spanId = spanId;
    this.flags = flags;
    this.remote = remote;
  }

  static TraceContext of(SpanContext context) {
    return new TraceContext(
        context.getTraceId(),
        context.getSpanId(),
        context.getTraceFlags().asByte() & 0xff,
        context.isRemote());
  }

  /** Returns the trace, 32 hexadecimal digits in lower case; all zero if there is none. */
  public String traceId() {
    return traceId;
  }

  /** Returns the span, 16 hexadecimal digits in lower case; all zero if there is none. */
  public String spanId() {
    return spanId;
  }

  /** Returns the trace flags, 0 to 255; ask {@link #isSampled()} rather than comparing them. */
  public int flags() {
    return flags;
  }

  /** Returns whether it came from another process. */
  public boolean isRemote() {
    return remote;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TraceContext that
        && traceId.equals(that.traceId)
        && spanId.equals(that.spanId)
        && flags == that.flags
        && remote == that.remote;
  }

  @Override
  public int hashCode() {
    return Objects.hash(traceId, spanId, flags, remote);
  }

  @Override
  public String toString() {
    return "TraceContext[" + traceparent() + (remote ? ", remote]" : "]");
  }
}

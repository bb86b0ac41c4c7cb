/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a propagator and the headers. The propagator decides what is propagated and how;
 * this sees to it that it is given what W3C Trace Context makes of the headers, and brings back
 * what it lost of it.
 */
final class EdgePropagator implements TextMapPropagator {

  /** A traceparent is version, trace id, parent id, flags, with a hyphen between them. */
  private static final int TRACE_ID_START = 3;

  private static final int SPAN_ID_START = 36;
  private static final int FLAGS_START = 53;

  private final TextMapPropagator delegate;

  EdgePropagator(TextMapPropagator delegate) {
    this.delegate = delegate;
  }

  @Override
  public Collection<String> fields() {
    try {
      return delegate.fields();
    } catch (Throwable failure) {
      report("fields", failure);
      return List.of();
    }
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    try {
      delegate.inject(
          context == null ? Context.root() : RandomFlag.restore(context), carrier, setter);
    } catch (Throwable failure) {
      report("inject", failure);
    }
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    Context start = context == null ? Context.root() : context;
    if (getter == null) {
      return start;
    }
    try {
      if (carrier instanceof EdgeHeaders<?>) {
        return delegate.extract(start, carrier, getter);
      }
      EdgeHeaders<C> headers = new EdgeHeaders<>(carrier, getter);
      Context extracted = delegate.extract(start, headers, EdgeHeaders.GETTER);
      return extracted == start ? start : completed(extracted, headers);
    } catch (Throwable failure) {
      report("extract", failure);
      return start;
    }
  }

  /** Adds what the propagator has lost of a context that it took from the W3C headers. */
  private static Context completed(Context extracted, EdgeHeaders<?> headers) {
    String parent = headers.traceParentRead();
    if (parent == null) {
      return extracted;
    }
    Span span = Span.fromContext(extracted);
    SpanContext found = span.getSpanContext();
    if (!found.isRemote() || !isOf(parent, found)) {
      return extracted;
    }
    Context completed = extracted;
    String stateHeader = headers.traceStateRead();
    if (stateHeader != null && found.getTraceState().isEmpty()) {
      TraceState state = TraceStateParser.parse(stateHeader);
      if (!state.isEmpty()) {
        completed =
            completed.with(
                Span.wrap(
                    SpanContext.createFromRemoteParent(
                        found.getTraceId(), found.getSpanId(), found.getTraceFlags(), state)));
      }
    }
    return RandomFlag.isSet(parent.charAt(FLAGS_START + 1))
        ? RandomFlag.remember(completed, found.getTraceId())
        : completed;
  }

  private static boolean isOf(String parent, SpanContext context) {
    return parent.length() > FLAGS_START + 1
        && parent.startsWith(context.getTraceId(), TRACE_ID_START)
        && parent.startsWith(context.getSpanId(), SPAN_ID_START);
  }

  /** Without the failure's own message, which may quote a header. */
  private void report(String step, Throwable failure) {
    Failures.contain(failure);
    Warnings.once(
        "propagation",
        step + "#" + failure.getClass().getName(),
        () ->
            "the "
                + step
                + " of a trace context failed with "
                + failure.getClass().getName()
                + "; the call goes on without it. Look at the carrier, its getter or setter, and"
                + " the propagators in OTEL_PROPAGATORS");
  }

  @Override
  public String toString() {
    return delegate.toString();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.telltale.runtime.internal.guard.ForeignCalls;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace from one service to the next, by the propagators with which OpenTelemetry is
 * configured ({@code OTEL_PROPAGATORS}; by default W3C Trace Context and Baggage).
 *
 * <p>What arrives may be anything. The case of header names does not count. Repeated headers are
 * treated as W3C Trace Context demands. {@code tracestate} is forwarded as long as its grammar
 * allows it, even where OpenTelemetry's own grammar is narrower. What is too long to be valid is
 * not read. Nothing here throws into the application.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class TraceContextPropagator {

  private final EdgePropagator propagator;

  private TraceContextPropagator(EdgePropagator propagator) {
    this.propagator = propagator;
  }

  /** Returns a propagator over those that an OpenTelemetry is configured with. */
  public static TraceContextPropagator of(OpenTelemetry openTelemetry) {
    return of(openTelemetry.getPropagators().getTextMapPropagator());
  }

  /** Returns a propagator over another one. */
  public static TraceContextPropagator of(TextMapPropagator propagator) {
    requireNonNull(propagator, "propagator");
    return new TraceContextPropagator(
        propagator instanceof EdgePropagator edge ? edge : new EdgePropagator(propagator));
  }

  /**
   * Returns the same as one of OpenTelemetry's propagators, for {@code ContextPropagators.create}:
   * with it, every instrumentation library reads and writes headers in this way.
   */
  public TextMapPropagator asTextMapPropagator() {
    return propagator;
  }

  /** Writes the current context to headers that have one value each. */
  public void inject(Map<String, String> headers) {
    inject(headers, Carriers.MAP_SETTER);
  }

  /** Writes the current context to the headers of a request of the JDK's HTTP client. */
  public void inject(HttpRequest.Builder request) {
    inject(request, Carriers.REQUEST_SETTER);
  }

  /**
   * Writes the current context.
   *
   * @param carrier where to, such as {@code com.sun.net.httpserver.Headers}
   * @param setter how a header is set, such as {@code Headers::set}
   */
  public <C> void inject(@Nullable C carrier, TextMapSetter<C> setter) {
    inject(Context.current(), carrier, setter);
  }

  /** Writes a context, see {@link #inject(Object, TextMapSetter)}. */
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    propagator.inject(context, carrier, setter);
  }

  /**
   * Reads a context from headers.
   *
   * @param headers the headers; a value is a string or a collection of strings, so that the {@code
   *     Headers} of the JDK's HTTP server fit as well as any {@code Map<String, String>}
   * @return the current context with what was found, which is to be made current
   */
  public Context extract(Map<String, ?> headers) {
    return extract(headers, Carriers.mapGetter());
  }

  /**
   * Reads a context from the headers of a request or reply of the JDK's HTTP client.
   *
   * @return the current context with what was found, which is to be made current
   */
  public Context extract(HttpHeaders headers) {
    return extract(headers.map());
  }

  /**
   * Reads a context.
   *
   * @param carrier where from
   * @param getter how headers are read; where it can tell that a header was repeated ({@link
   *     TextMapGetter#getAll}), that is taken into account
   * @return the current context with what was found, which is to be made current
   */
  public <C> Context extract(@Nullable C carrier, TextMapGetter<C> getter) {
    return extract(Context.current(), carrier, getter);
  }

  /**
   * Reads a context.
   *
   * @param context what the context that was found is added to
   * @return the context with what was found; the same if nothing was
   */
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    return propagator.extract(context, carrier, getter);
  }

  /** Returns where the current span is. */
  public TraceContext traceContext() {
    return traceContext(Context.current());
  }

  /** Returns where the span of a context is. */
  public TraceContext traceContext(Context context) {
    try {
      return TraceContext.of(Span.fromContext(context).getSpanContext());
    } catch (Throwable failure) {
      ForeignCalls.report(TraceContextPropagator.class, "traceContext", failure);
      return TraceContext.of(SpanContext.getInvalid());
    }
  }

  @Override
  public String toString() {
    return "TraceContextPropagator[" + propagator + "]";
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.propagation.TraceContextPropagator;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Serves each request in a SERVER span. */
final class TracingHandler implements HttpHandler {

  private static final int SERVER_ERROR = 500;

  private final Tracer tracer;
  private final TraceContextPropagator propagator;
  private final ErrorHandler handler;

  TracingHandler(Tracer tracer, TraceContextPropagator propagator, ErrorHandler handler) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.handler = handler;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Whatever was left current in this thread is not the caller of this request.
    Context parent =
        propagator.extract(Context.root(), exchange.getRequestHeaders(), RequestHeaders.GETTER);
    Span span = start(exchange, parent);
    boolean failed = true;
    try (Scope ignored = parent.with(span).makeCurrent()) {
      failed = handler.serve(exchange);
    } finally {
      end(span, exchange.getResponseCode(), failed);
    }
  }

  private Span start(HttpExchange exchange, Context parent) {
    String method = exchange.getRequestMethod();
    String route = exchange.getHttpContext().getPath();
    InetSocketAddress local = exchange.getLocalAddress();
    String path = HttpAttributes.path(exchange.getRequestURI().getPath());
    String version = HttpAttributes.version(exchange.getProtocol());
    SpanBuilder span =
        tracer
            .spanBuilder(HttpAttributes.verb(method) + " " + route)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .setAttribute(HttpAttributes.REQUEST_METHOD, HttpAttributes.method(method))
            .setAttribute(HttpAttributes.ROUTE, route)
            .setAttribute(HttpAttributes.URL_PATH, path)
            .setAttribute(
                HttpAttributes.URL_SCHEME, exchange instanceof HttpsExchange ? "https" : "http")
            .setAttribute(HttpAttributes.SERVER_ADDRESS, local.getHostString())
            .setAttribute(HttpAttributes.SERVER_PORT, (long) local.getPort());
    if (version != null) {
      span.setAttribute(HttpAttributes.PROTOCOL_VERSION, version);
    }
    return span.startSpan();
  }

  /** Where an exception was recorded, it has said by then what went wrong. */
  private static void end(Span span, int status, boolean failed) {
    if (status > 0) {
      span.setAttribute(HttpAttributes.STATUS_CODE, (long) status);
    }
    if (status >= SERVER_ERROR && !failed) {
      span.setAttribute(HttpAttributes.ERROR_TYPE, Integer.toString(status));
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}

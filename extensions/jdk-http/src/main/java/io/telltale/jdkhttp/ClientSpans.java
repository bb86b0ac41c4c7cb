/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.propagation.TraceContextPropagator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Starts and ends the CLIENT spans of requests. */
final class ClientSpans {

  private static final int CLIENT_ERROR = 400;

  private final Tracer tracer;
  private final TraceContextPropagator propagator;
  private final ExceptionTracer exceptions;

  ClientSpans(Tracer tracer, TraceContextPropagator propagator, ExceptionTracer exceptions) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.exceptions = exceptions;
  }

  Span start(HttpRequest request) {
    URI uri = request.uri();
    String method = request.method();
    SpanBuilder span =
        tracer
            .spanBuilder(HttpAttributes.verb(method))
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute(HttpAttributes.REQUEST_METHOD, HttpAttributes.method(method));
    String host = uri.getHost();
    if (host != null) {
      span.setAttribute(HttpAttributes.SERVER_ADDRESS, HttpAttributes.host(host));
      span.setAttribute(HttpAttributes.SERVER_PORT, (long) portOf(uri));
      span.setAttribute(HttpAttributes.URL_FULL, withoutSecrets(uri, host));
    }
    return span.startSpan();
  }

  /** Returns the request with the headers by which the other side continues the trace. */
  HttpRequest propagated(HttpRequest request, Context context) {
    HttpRequest.Builder copy = HttpRequest.newBuilder(request, (name, value) -> true);
    propagator.inject(context, copy, (builder, name, value) -> set(builder, name, value));
    return copy.build();
  }

  private static void set(HttpRequest.@Nullable Builder request, String name, String value) {
    if (request != null) {
      request.setHeader(name, value);
    }
  }

  void end(Span span, HttpResponse<?> response) {
    int status = response.statusCode();
    span.setAttribute(HttpAttributes.STATUS_CODE, (long) status);
    span.setAttribute(
        HttpAttributes.PROTOCOL_VERSION,
        response.version() == HttpClient.Version.HTTP_2 ? "2" : "1.1");
    if (status >= CLIENT_ERROR) {
      span.setAttribute(HttpAttributes.ERROR_TYPE, Integer.toString(status));
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  void fail(Span span, Throwable failure) {
    exceptions.recordException(span, failure);
    span.end();
  }

  private static int portOf(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private static String withoutSecrets(URI uri, String host) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme()
        + "://"
        + HttpAttributes.host(host)
        + port
        + HttpAttributes.path(uri.getRawPath());
  }
}

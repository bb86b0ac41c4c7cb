/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.telltale.runtime.ErrorResponse;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Serves requests in a SERVER span each; what escapes is recorded on it and becomes the reply. */
final class TracedHandler implements HttpHandler {

  /** A request's body is turned into the body of its reply. */
  @FunctionalInterface
  interface Endpoint {
    String handle(String body);
  }

  private static final TextMapGetter<Headers> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers carrier) {
          return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Headers carrier, String key) {
          return carrier == null ? null : carrier.getFirst(key);
        }
      };

  private final OpenTelemetry openTelemetry;
  private final Tracer tracer;
  private final ExceptionTracer exceptions;
  private final Endpoint endpoint;

  TracedHandler(OpenTelemetryIntegration telemetry, Endpoint endpoint) {
    this.openTelemetry = telemetry.openTelemetry();
    this.tracer = telemetry.getTracer();
    this.exceptions = telemetry.exceptionTracer();
    this.endpoint = endpoint;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Context parent =
        openTelemetry
            .getPropagators()
            .getTextMapPropagator()
            .extract(Context.current(), exchange.getRequestHeaders(), HEADERS);
    Span span =
        tracer
            .spanBuilder(exchange.getRequestMethod() + " " + exchange.getHttpContext().getPath())
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .startSpan();
    try (Scope ignored = span.makeCurrent();
        exchange) {
      serve(exchange, span);
    } finally {
      span.end();
    }
  }

  private void serve(HttpExchange exchange, Span span) throws IOException {
    try {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      reply(exchange, span, 200, "text/plain; charset=utf-8", endpoint.handle(body));
    } catch (RuntimeException e) {
      exceptions.recordException(e);
      ErrorResponse response = exceptions.errorResponse(e);
      reply(exchange, span, response.status(), ErrorResponse.MEDIA_TYPE, response.toJson());
    }
  }

  private static void reply(
      HttpExchange exchange, Span span, int status, String mediaType, String body)
      throws IOException {
    span.setAttribute("http.response.status_code", status);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends orders, each in a CLIENT span whose context travels with the request (W3C Trace Context).
 */
final class CheckoutClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final OpenTelemetry openTelemetry;
  private final Tracer tracer;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI checkout;

  CheckoutClient(OpenTelemetryIntegration telemetry, URI checkout) {
    this.openTelemetry = telemetry.openTelemetry();
    this.tracer = telemetry.getTracer();
    this.checkout = checkout;
  }

  HttpResponse<String> send(Order order) throws IOException, InterruptedException {
    Span span = tracer.spanBuilder("POST").setSpanKind(SpanKind.CLIENT).startSpan();
    try (Scope ignored = span.makeCurrent()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(checkout)
              .timeout(TIMEOUT)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form(order)));
      openTelemetry
          .getPropagators()
          .getTextMapPropagator()
          .inject(Context.current(), request, HttpRequest.Builder::setHeader);
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      span.setAttribute("http.response.status_code", response.statusCode());
      if (response.statusCode() >= 400) {
        span.setStatus(StatusCode.ERROR);
      }
      return response;
    } finally {
      span.end();
    }
  }

  private static String form(Order order) {
    return "order="
        + encode(order.id())
        + "&email="
        + encode(order.email())
        + "&card="
        + encode(order.cardNumber())
        + "&pieces="
        + order.pieces();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

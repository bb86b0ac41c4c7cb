/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.jul.MaskingHandler;
import io.telltale.sample.errors.GatewayTimeoutException;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * One failed request, as a collector and a log get it.
 *
 * @param span pairs of a name and a text
 * @param log the lines
 */
record FailedCharge(List<List<String>> span, String log) {

  private static final int LINES = 3;

  /** By OpenTelemetry's SDK and a handler of the JDK. */
  static FailedCharge plain() throws IOException {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (SdkTracerProvider provider =
          SdkTracerProvider.builder()
              .addSpanProcessor(
                  SimpleSpanProcessor.create(
                      OtlpHttpSpanExporter.builder()
                          .setEndpoint(receiver.endpoint() + "/v1/traces")
                          .build()))
              .build()) {
        Span span = provider.get("payments").spanBuilder("POST /charge").startSpan();
        GatewayTimeoutException error = error();
        span.recordException(error);
        span.setStatus(StatusCode.ERROR, error.getMessage());
        span.end();
      }
      return new FailedCharge(read(receiver), log(handler -> handler));
    }
  }

  /** The same with Telltale. */
  static FailedCharge masked() throws IOException {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      TracingConfig config =
          TracingConfig.builder()
              .serviceName("payments")
              .endpoint(receiver.endpoint())
              .captureStackTrace(true)
              .build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        Span span =
            telemetry.openTelemetry().getTracer("payments").spanBuilder("POST /charge").startSpan();
        try (Scope scope = span.makeCurrent()) {
          telemetry.exceptionTracer().recordException(error());
        } finally {
          span.end();
        }
      }
      return new FailedCharge(read(receiver), log(MaskingHandler::new));
    }
  }

  private static GatewayTimeoutException error() {
    return new GatewayTimeoutException(
        "carol@example.com",
        "4000000000000069",
        new IOException(
            "gateway timed out, request was card=4000000000000069&payer=carol@example.com"));
  }

  private static List<List<String>> read(OtlpReceiver receiver) {
    ReceivedSpan span = receiver.span("POST /charge");
    List<List<String>> rows = new ArrayList<>();
    Map<String, Object> attributes = span.attributes();
    for (String name :
        List.of(
            "error.name", "error.detail.cardNumber", "error.detail.payer", "error.status_code")) {
      if (attributes.containsKey(name)) {
        rows.add(List.of(name, String.valueOf(attributes.get(name))));
      }
    }
    rows.add(List.of("status", "ERROR, " + span.proto().getStatus().getMessage()));
    rows.add(
        List.of(
            "exception.message", String.valueOf(span.eventAttributes(0).get("exception.message"))));
    return rows;
  }

  /** Time, class and method of the first line, and frames, would differ from run to run. */
  private static String log(UnaryOperator<Handler> masking) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Handler handler = masking.apply(new StreamHandler(lines, new SimpleFormatter()) {});
    Logger logger = Logger.getLogger("payments");
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    logger.log(Level.SEVERE, "order A-2 failed", error());
    logger.removeHandler(handler);
    handler.close();
    return lines
        .toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .filter(line -> !line.startsWith("\t"))
        .limit(LINES)
        .reduce((first, second) -> first + "\n" + second)
        .orElseThrow();
  }
}

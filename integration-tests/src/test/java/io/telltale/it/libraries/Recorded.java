/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.Protection;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedLog;
import io.telltale.testing.ReceivedSpan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An SDK under one configuration, and what a receiver of OTLP got from it. */
final class Recorded implements AutoCloseable {

  private static final int ROOM = 8_192;

  private final OtlpReceiver receiver = OtlpReceiver.http();
  private final OpenTelemetrySdk sdk;
  private final Tracer tracer;
  private final Logger logger;
  private final ExceptionTracer telltale;
  private final Map<String, String> departed = new HashMap<>();
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private int spans;
  private int logs;

  /** Starts an SDK. */
  Recorded(TracingConfig config) {
    Protection protection = Telltale.with(config);
    this.sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                protection
                    .install(SdkTracerProvider.builder())
                    .addSpanProcessor(
                        BatchSpanProcessor.builder(
                                protection.masking(
                                    OtlpHttpSpanExporter.builder()
                                        .setEndpoint(receiver.endpoint() + "/v1/traces")
                                        .build()))
                            .setMaxQueueSize(ROOM)
                            .setMaxExportBatchSize(512)
                            .setScheduleDelay(Duration.ofMinutes(10))
                            .build())
                    .build())
            .setLoggerProvider(
                protection
                    .install(SdkLoggerProvider.builder())
                    .addLogRecordProcessor(
                        BatchLogRecordProcessor.builder(
                                protection.masking(
                                    OtlpHttpLogRecordExporter.builder()
                                        .setEndpoint(receiver.endpoint() + "/v1/logs")
                                        .build()))
                            .setMaxQueueSize(ROOM)
                            .setMaxExportBatchSize(512)
                            .setScheduleDelay(Duration.ofMinutes(10))
                            .build())
                    .build())
            .build();
    this.tracer = sdk.getTracer("libraries");
    this.logger = sdk.getLogsBridge().get("libraries");
    this.telltale = protection.exceptionTracer(sdk);
  }

  /** By Telltale. */
  void byTelltale(String name, Throwable error) {
    Span span = start(name);
    telltale.recordException(span, error);
    span.end();
  }

  /** As instrumentation does it, with the exception in the status as well. */
  void byFramework(String name, Throwable error) {
    Span span = start(name);
    span.recordException(error);
    span.setStatus(StatusCode.ERROR, error.toString());
    span.end();
  }

  /** As texts alone: a bridge or another process had the exception. */
  void asTexts(String name, Throwable error) {
    Span span = start(name);
    span.addEvent(
        "exception",
        Attributes.of(
            stringKey("exception.type"), error.getClass().getName(),
            stringKey("exception.message"), String.valueOf(error.getMessage()),
            stringKey("exception.stacktrace"), printed(error)));
    span.end();
  }

  /** In the body of a log record, in a trace in which the exception is recorded. */
  void inBody(String name, Throwable error) {
    Span span = start(name + ", span");
    span.recordException(error);
    logger
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setAttribute(stringKey("name"), name)
        .setBody("failed: " + error.getMessage())
        .emit();
    logs++;
    span.end();
  }

  /** In the body of a log record, and nowhere else. */
  void inBodyAlone(String name, Throwable error) {
    logger
        .logRecordBuilder()
        .setContext(Context.root())
        .setAttribute(stringKey("name"), name)
        .setBody("failed: " + error)
        .emit();
    logs++;
  }

  /**
   * As an appender writes the line of a logger: the scope of the record is named like the logger.
   *
   * @param copy what stands in an attribute beside it, and in a record of another logger after it
   */
  void byLogger(String name, String loggerName, String line, String copy) {
    Span span = start(name + ", span");
    Context trace = Context.root().with(span);
    sdk.getLogsBridge()
        .get(loggerName)
        .logRecordBuilder()
        .setContext(trace)
        .setAttribute(stringKey("name"), name)
        .setAttribute(stringKey("copy"), copy)
        .setBody(line)
        .emit();
    logger
        .logRecordBuilder()
        .setContext(trace)
        .setAttribute(stringKey("name"), name + ", beside")
        .setBody("beside " + copy)
        .emit();
    logs += 2;
    span.end();
  }

  private Span start(String name) {
    spans++;
    return tracer.spanBuilder(name).setNoParent().startSpan();
  }

  static String printed(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** Waits until everything has left. */
  void flush() {
    long start = System.nanoTime();
    while (receiver.spans().size() < spans || receiver.logs().size() < logs) {
      if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(1)) {
        throw new AssertionError("of " + spans + " spans " + receiver.spans().size() + " arrived");
      }
      sdk.getSdkTracerProvider().forceFlush().join(30, TimeUnit.SECONDS);
      sdk.getSdkLoggerProvider().forceFlush().join(30, TimeUnit.SECONDS);
    }
    for (ReceivedSpan span : receiver.spans()) {
      departed.put(span.name(), text(span.proto().toByteArray()));
      if (!span.eventNames().isEmpty()) {
        messages.put(span.name(), String.valueOf(span.eventAttributes(0).get("exception.message")));
      }
    }
    for (ReceivedLog log : receiver.logs()) {
      String name = log.attributes().get("name").toString();
      departed.put(name, text(log.proto().toByteArray()));
      bodies.put(name, log.body());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns whether a text stands in the bytes of what left under a name. */
  boolean holds(String name, String text) {
    return departed.get(name).contains(text);
  }

  /** Returns the message of the exception on a span. */
  String message(String name) {
    return messages.get(name);
  }

  /** Returns the body of a log record. */
  String body(String name) {
    return bodies.get(name);
  }

  @Override
  public void close() {
    sdk.close();
    receiver.close();
  }
}

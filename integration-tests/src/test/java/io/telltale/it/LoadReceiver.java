/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Receives OTLP over HTTP on a free port, looks through each request, and keeps only figures, so
 * that a long run needs no more memory than a short one.
 */
final class LoadReceiver implements AutoCloseable {

  /** How a collector behaves. */
  enum Behaviour {
    HEALTHY,
    /** Each answer takes its time, so that queues fill. */
    SLOW,
    /** No answer, and a closed connection. */
    DEAD
  }

  private static final Duration SLOWNESS = Duration.ofMillis(1_500);

  final LongAdder requests = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder spans = new LongAdder();
  final LongAdder logs = new LongAdder();
  final LongAdder metrics = new LongAdder();
  final LongAdder leaksInSpans = new LongAdder();
  final LongAdder leaksInLogs = new LongAdder();
  final LongAdder leaksInMetrics = new LongAdder();
  final LongAdder withheldSpans = new LongAdder();
  final LongAdder withheldLogs = new LongAdder();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Behaviour behaviour;

  LoadReceiver(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  boolean isDead() {
    return behaviour == Behaviour.DEAD;
  }

  void behave(Behaviour next) {
    behaviour = next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (behaviour == Behaviour.DEAD) {
        refused.increment();
        return;
      }
      requests.increment();
      count(exchange.getRequestURI().getPath(), body);
      if (behaviour == Behaviour.SLOW) {
        TimeUnit.NANOSECONDS.sleep(SLOWNESS.toNanos());
      }
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(String path, byte[] body) throws InvalidProtocolBufferException {
    int leaks = occurrences(new String(body, ISO_8859_1));
    switch (path) {
      case "/v1/traces" -> {
        leaksInSpans.add(leaks);
        countSpans(ExportTraceServiceRequest.parseFrom(body));
      }
      case "/v1/logs" -> {
        leaksInLogs.add(leaks);
        countLogs(ExportLogsServiceRequest.parseFrom(body));
      }
      default -> {
        leaksInMetrics.add(leaks);
        metrics.increment();
      }
    }
  }

  private static int occurrences(String bytes) {
    int count = 0;
    for (int at = bytes.indexOf(LoadProgram.CANARY); at >= 0; count++) {
      at = bytes.indexOf(LoadProgram.CANARY, at + 1);
    }
    return count;
  }

  private void countSpans(ExportTraceServiceRequest request) {
    request.getResourceSpansList().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .forEach(
            span -> {
              spans.increment();
              if (lacksItsText(span)) {
                withheldSpans.increment();
              }
            });
  }

  /** What is masked says what stood around the value; what is withheld says nothing. */
  private static boolean lacksItsText(Span span) {
    return span.getKind() == Span.SpanKind.SPAN_KIND_SERVER
        ? span.getAttributesList().stream().noneMatch(entry -> entry.getKey().equals("user"))
        : !span.getStatus().getMessage().startsWith("child of ");
  }

  private void countLogs(ExportLogsServiceRequest request) {
    request.getResourceLogsList().stream()
        .flatMap(resource -> resource.getScopeLogsList().stream())
        .flatMap(scope -> scope.getLogRecordsList().stream())
        .map(LogRecord::getBody)
        .forEach(
            body -> {
              logs.increment();
              if (!body.getStringValue().startsWith("failed for ")) {
                withheldLogs.increment();
              }
            });
  }

  long leaks() {
    return leaksInSpans.sum() + leaksInLogs.sum() + leaksInMetrics.sum();
  }

  long withheld() {
    return withheldSpans.sum() + withheldLogs.sum();
  }

  long all() {
    return spans.sum() + logs.sum();
  }

  /** Tells all of it in one line. */
  String figures() {
    return String.format(
        "%,d spans (%d without texts), %,d log records (%d without texts), %,d requests of metrics;"
            + " values in the clear: %d in spans, %d in log records, %d in metrics",
        spans.sum(),
        withheldSpans.sum(),
        logs.sum(),
        withheldLogs.sum(),
        metrics.sum(),
        leaksInSpans.sum(),
        leaksInLogs.sum(),
        leaksInMetrics.sum());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * Collectors of OTLP and of Jaeger on one port, which die and come back as the program asks for.
 * They keep figures only.
 */
final class Collectors implements AutoCloseable {

  private static final String SELF = "telltale.self.span.";

  final LongAdder spans = new LongAdder();
  final LongAdder logs = new LongAdder();
  final LongAdder jaegerRequests = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder leaks = new LongAdder();

  /** The last that each service has told of its queue: spans by what became of them. */
  private final Map<String, Map<String, Long>> told = new ConcurrentSkipListMap<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean dead;

  Collectors() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/behave/")) {
        dead = path.endsWith("dead");
      } else if (dead) {
        // No answer, and a closed connection.
        refused.increment();
        return;
      } else {
        count(path, body);
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void count(String path, byte[] body) throws IOException {
    if (new String(body, ISO_8859_1).contains(Work.CANARY)) {
      leaks.increment();
    }
    switch (path) {
      case "/v1/traces" ->
          ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
              .flatMap(resource -> resource.getScopeSpansList().stream())
              .forEach(scope -> spans.add(scope.getSpansCount()));
      case "/v1/logs" ->
          ExportLogsServiceRequest.parseFrom(body).getResourceLogsList().stream()
              .flatMap(resource -> resource.getScopeLogsList().stream())
              .forEach(scope -> logs.add(scope.getLogRecordsCount()));
      case "/v1/metrics" ->
          ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().forEach(this::note);
      default -> jaegerRequests.increment();
    }
  }

  private void note(ResourceMetrics metrics) {
    Map<String, Long> queue = new TreeMap<>();
    for (ScopeMetrics scope : metrics.getScopeMetricsList()) {
      for (Metric metric : scope.getMetricsList()) {
        if (metric.getName().startsWith(SELF)) {
          metric.getSum().getDataPointsList().forEach(point -> note(metric, point, queue));
        }
      }
    }
    if (!queue.isEmpty()) {
      told.put(serviceOf(metrics.getResource()), queue);
    }
  }

  private static void note(Metric metric, NumberDataPoint point, Map<String, Long> queue) {
    String reason =
        point.getAttributesList().stream()
            .map(attribute -> " " + attribute.getValue().getStringValue())
            .findFirst()
            .orElse("");
    queue.put(metric.getName().substring(SELF.length()) + reason, point.getAsInt());
  }

  private static String serviceOf(Resource resource) {
    return resource.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(KeyValue::getValue)
        .findFirst()
        .orElseThrow()
        .getStringValue();
  }

  /** Returns what the queue of a service has told last. */
  Map<String, Long> told(String service) {
    return told.getOrDefault(service, Map.of());
  }

  @Override
  public String toString() {
    return String.format(
        "%,d spans, %,d log records, %,d requests of Jaeger, %,d requests refused; queues: %s",
        spans.sum(), logs.sum(), jaegerRequests.sum(), refused.sum(), told);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

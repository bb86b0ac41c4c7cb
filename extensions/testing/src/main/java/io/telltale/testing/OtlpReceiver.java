/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Receives OTLP on a free port of the loopback interface, and keeps every request: its bytes, its
 * headers, and, decoded on demand, its spans, log records and metrics. Safe for concurrent use.
 *
 * <p>A request is kept before it is answered: once the sender has flushed, it is here. What comes
 * to a path or method that OTLP does not have is kept too, and refused as a collector does, by 404
 * or {@code UNIMPLEMENTED}: an exporter over HTTP needs the whole URL, with {@code /v1/traces},
 * {@code /v1/logs} or {@code /v1/metrics}. Every test under {@link NoLeaks} searches what any
 * receiver gets while the test runs.
 */
public abstract class OtlpReceiver implements AutoCloseable {

  private final List<OtlpRequest> requests = new CopyOnWriteArrayList<>();

  OtlpReceiver() {}

  /**
   * Starts a receiver of OTLP over HTTP.
   *
   * @throws java.io.UncheckedIOException if no port can be opened
   */
  public static OtlpReceiver http() {
    return new HttpOtlpReceiver();
  }

  /**
   * Starts a receiver of OTLP over gRPC. It needs {@code io.grpc:grpc-netty-shaded} and {@code
   * io.grpc:grpc-stub} on the class path of the tests.
   *
   * @throws IllegalStateException if they are not there
   * @throws java.io.UncheckedIOException if no port can be opened
   */
  public static OtlpReceiver grpc() {
    try {
      return new GrpcOtlpReceiver();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "OTLP over gRPC cannot be received: "
              + e.getMessage()
              + " is not on the class path. Add io.grpc:grpc-netty-shaded and io.grpc:grpc-stub in"
              + " test scope, or use OtlpReceiver.http()",
          e);
    }
  }

  /** Returns the URL that exporters are given, without a path. */
  public abstract String endpoint();

  /** Returns the requests so far, of every signal, in the order of arrival. */
  public final List<OtlpRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns the spans so far, in the order of arrival. */
  public final List<ReceivedSpan> spans() {
    return requests.stream()
        .filter(OtlpRequest::isTraces)
        .flatMap(request -> ReceivedSpan.in(request.traces()).stream())
        .toList();
  }

  /** Returns the log records so far, in the order of arrival. */
  public final List<ReceivedLog> logs() {
    return requests.stream()
        .filter(OtlpRequest::isLogs)
        .flatMap(request -> ReceivedLog.in(request.logs()).stream())
        .toList();
  }

  /** Returns the metrics so far, in the order of arrival. */
  public final List<ReceivedMetric> metrics() {
    return requests.stream()
        .filter(OtlpRequest::isMetrics)
        .flatMap(request -> ReceivedMetric.in(request.metrics()).stream())
        .toList();
  }

  /**
   * Returns the one span of that name.
   *
   * @throws AssertionError if there is none, or more than one
   */
  public final ReceivedSpan span(String name) {
    List<ReceivedSpan> spans = spans();
    List<ReceivedSpan> named = spans.stream().filter(span -> span.name().equals(name)).toList();
    if (named.size() != 1) {
      throw new AssertionError(
          "expected one span called '"
              + name
              + "', found "
              + named.size()
              + " among "
              + spans.stream().map(ReceivedSpan::name).toList()
              + refused());
    }
    return named.get(0);
  }

  private String refused() {
    List<String> paths =
        requests.stream()
            .filter(request -> !request.isKnown())
            .map(OtlpRequest::path)
            .distinct()
            .toList();
    return paths.isEmpty()
        ? ""
        : "; what came to " + paths + " was refused, as OTLP has /v1/traces, /v1/logs, /v1/metrics";
  }

  /** Returns whether any request holds the text, in any place, as UTF-8. */
  public final boolean received(String text) {
    // Each byte as one character: then a search for characters is one for bytes.
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return requests.stream()
        .anyMatch(
            request -> request.message().toString(StandardCharsets.ISO_8859_1).contains(bytes));
  }

  /** Forgets what was received. */
  public final void reset() {
    requests.clear();
  }

  final void keep(OtlpRequest request) {
    requests.add(request);
    ActiveCaptures.announce(() -> ObservedOutput.of(request));
    ActiveCaptures.written(() -> WrittenExceptions.in(request));
  }

  /** Stops receiving; what was received stays. */
  @Override
  public abstract void close();
}

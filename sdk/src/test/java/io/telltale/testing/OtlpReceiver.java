/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Receives OTLP on a free port of the loopback interface, and keeps every request: its bytes, its
 * headers, and, decoded on demand, its spans. Safe for concurrent use.
 *
 * <p>A request is kept before it is answered: once the sender has flushed, it is here.
 */
public abstract class OtlpReceiver implements AutoCloseable {

  private final List<OtlpRequest> requests = new CopyOnWriteArrayList<>();

  OtlpReceiver() {}

  /** Starts a receiver of OTLP over HTTP. */
  public static OtlpReceiver http() {
    return new HttpOtlpReceiver();
  }

  /** Starts a receiver of OTLP over gRPC. */
  public static OtlpReceiver grpc() {
    return new GrpcOtlpReceiver();
  }

  /** Returns the URL that exporters are given, without a path. */
  public abstract String endpoint();

  /** Returns the requests so far, of every signal. */
  public final List<OtlpRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns the spans so far, in the order of arrival. */
  public final List<ReceivedSpan> spans() {
    List<ReceivedSpan> spans = new ArrayList<>();
    for (OtlpRequest request : requests) {
      if (request.isTraces()) {
        ReceivedSpan.addAll(request.traces(), spans);
      }
    }
    return spans;
  }

  /** Returns the one span of that name. */
  public final ReceivedSpan span(String name) {
    List<ReceivedSpan> named = spans().stream().filter(s -> s.name().equals(name)).toList();
    if (named.size() != 1) {
      throw new AssertionError(named.size() + " spans are called " + name + " in " + spans());
    }
    return named.get(0);
  }

  /** Returns whether any request holds the text, in any place, as UTF-8. */
  public final boolean received(String text) {
    // Each byte as one character: then a search for characters is one for bytes.
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return requests.stream()
        .anyMatch(r -> new String(r.body(), StandardCharsets.ISO_8859_1).contains(bytes));
  }

  /** Forgets what was received. */
  public final void reset() {
    requests.clear();
  }

  final void keep(OtlpRequest request) {
    requests.add(request);
  }

  @Override
  public abstract void close();
}

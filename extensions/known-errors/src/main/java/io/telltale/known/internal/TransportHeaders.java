/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that say how something was sent, and nothing of what. */
final class TransportHeaders {

  private static final Set<String> NAMES =
      Set.of(
          "accept-encoding",
          "alt-svc",
          "b3",
          "cache-control",
          "content-encoding",
          "content-type",
          "contenttype",
          "correlation-id",
          "date",
          "request-id",
          "retry-after",
          "server",
          "te",
          "traceparent",
          "tracestate",
          "user-agent",
          "vary",
          "via",
          "x-correlation-id",
          "x-request-id");

  /** Of gRPC, Envoy, Zipkin and AWS; of Spring, which writes classes with a record. */
  private static final List<String> PREFIXES =
      List.of("grpc-", "x-envoy-", "x-b3-", "x-amzn-", "x-ratelimit-", "__", "kafka_", "spring_");

  private TransportHeaders() {}

  /** Returns whether the value of a header stands in many texts, and is no data. */
  static boolean include(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }
}

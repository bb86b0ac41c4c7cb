/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads back what a Jaeger has stored, through the query API that its own pages use. */
final class JaegerApi {

  /**
   * A stored span.
   *
   * @param service the name of its process
   * @param references the kind and span of each reference, e.g. {@code CHILD_OF 0af7...}
   */
  record Stored(
      String traceId,
      String spanId,
      String name,
      String service,
      List<String> references,
      Map<String, Object> tags,
      List<Map<String, Object>> logs) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  JaegerApi(String port) {
    this.base = "http://127.0.0.1:" + port + "/api/";
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  List<Object> services() throws IOException, InterruptedException {
    return list(map(Json.read(get("services"))).get("data"));
  }

  List<Stored> spans(String service) throws IOException, InterruptedException {
    List<Stored> spans = new ArrayList<>();
    for (Object trace :
        list(map(Json.read(get("traces?limit=100&service=" + service))).get("data"))) {
      Map<String, Object> processes = map(map(trace).get("processes"));
      for (Object span : list(map(trace).get("spans"))) {
        Map<String, Object> process = map(processes.get(map(span).get("processID")));
        spans.add(stored(map(span), process.get("serviceName").toString()));
      }
    }
    return spans;
  }

  private static Stored stored(Map<String, Object> span, String service) {
    List<String> references = new ArrayList<>();
    for (Object reference : list(span.get("references"))) {
      references.add(map(reference).get("refType") + " " + map(reference).get("spanID"));
    }
    List<Map<String, Object>> logs = new ArrayList<>();
    for (Object log : list(span.get("logs"))) {
      logs.add(tags(map(log).get("fields")));
    }
    return new Stored(
        span.get("traceID").toString(),
        span.get("spanID").toString(),
        span.get("operationName").toString(),
        service,
        references,
        tags(span.get("tags")),
        logs);
  }

  private static Map<String, Object> tags(Object tags) {
    Map<String, Object> map = new TreeMap<>();
    for (Object tag : list(tags)) {
      map.put(map(tag).get("key").toString(), map(tag).get("value"));
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  /** Jaeger writes an empty list as null at some places. */
  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }
}

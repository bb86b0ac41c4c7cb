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

/** Reads back what a Zipkin server has stored, through the API that its own pages use. */
final class ZipkinApi {

  /**
   * A stored span.
   *
   * @param service the name of the service that recorded it
   * @param parentId null of a root
   * @param kind null of a span that is neither a client's nor a server's
   * @param annotations what happened at points of time
   */
  record Stored(
      String traceId,
      String id,
      String parentId,
      String name,
      String kind,
      String service,
      Map<String, Object> tags,
      List<String> annotations) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  ZipkinApi(String port) {
    this.base = "http://127.0.0.1:" + port + "/api/v2/";
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  List<Object> services() throws IOException, InterruptedException {
    return list(Json.read(get("services")));
  }

  /** Returns the spans of all traces that a service has a part in. */
  List<Stored> spans(String service) throws IOException, InterruptedException {
    List<Stored> spans = new ArrayList<>();
    for (Object trace : list(Json.read(get("traces?limit=100&serviceName=" + service)))) {
      for (Object span : list(trace)) {
        spans.add(stored(map(span)));
      }
    }
    return spans;
  }

  private static Stored stored(Map<String, Object> span) {
    List<String> annotations = new ArrayList<>();
    for (Object annotation : list(span.get("annotations"))) {
      annotations.add(text(map(annotation), "value"));
    }
    return new Stored(
        text(span, "traceId"),
        text(span, "id"),
        text(span, "parentId"),
        text(span, "name"),
        text(span, "kind"),
        text(map(span.get("localEndpoint")), "serviceName"),
        span.containsKey("tags") ? map(span.get("tags")) : Map.of(),
        annotations);
  }

  private static String text(Map<String, Object> map, String name) {
    Object value = map.get(name);
    return value == null ? null : value.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }
}

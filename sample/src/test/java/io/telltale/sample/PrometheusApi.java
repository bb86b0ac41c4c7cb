/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Asks a Prometheus server through its API, as Grafana does. */
final class PrometheusApi {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  PrometheusApi(String port) {
    this.base = "http://127.0.0.1:" + port + "/api/v1/";
  }

  /** Returns the answer's data; an expression that Prometheus does not take is an error. */
  Object query(String expression) throws IOException, InterruptedException {
    return data("query?query=" + encoded(expression));
  }

  /** Returns the series of an expression: what each of them tells of itself and of its value. */
  List<Map<String, Object>> series(String expression) throws IOException, InterruptedException {
    return maps(map(query(expression)).get("result"));
  }

  /** Returns the series whose exemplars of the last hour the server keeps. */
  List<Map<String, Object>> exemplars(String selector) throws IOException, InterruptedException {
    long now = Instant.now().getEpochSecond();
    return maps(
        data(
            "query_exemplars?query="
                + encoded(selector)
                + "&start="
                + (now - 3600)
                + "&end="
                + (now + 60)));
  }

  /** Returns the alert rules that the server has loaded. */
  List<Map<String, Object>> rules() throws IOException, InterruptedException {
    return maps(map(data("rules?type=alert")).get("groups")).stream()
        .flatMap(group -> maps(group.get("rules")).stream())
        .toList();
  }

  private Object data(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
    String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Map<String, Object> answer = map(Json.read(body));
    if (!"success".equals(answer.get("status"))) {
      throw new AssertionError(path + " was answered by " + body);
    }
    return answer.get("data");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(Object value) {
    return value instanceof List ? (List<Map<String, Object>>) value : List.of();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Calls other services as it is told, by the protocol of the W3C's conformance suite for Trace
 * Context: a list of objects with the members {@code url} and {@code arguments}, of which the
 * latter is what is sent there.
 */
final class Relay implements Service.Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;

  Relay(HttpClient client) {
    this.client = client;
  }

  @Override
  public String handle(String body) throws IOException {
    JsonNode calls = JSON.readTree(body);
    if (!calls.isArray()) {
      throw new IllegalArgumentException("a relay is told a list of calls");
    }
    for (JsonNode call : calls) {
      if (!call.path("url").isTextual()) {
        throw new IllegalArgumentException("a call of a relay has a url");
      }
      send(URI.create(call.get("url").textValue()), call.path("arguments").toString());
    }
    return "relayed " + calls.size();
  }

  private void send(URI url, String arguments) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(arguments))
            .build();
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while relaying");
    }
  }
}

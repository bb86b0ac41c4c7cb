/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.runtime.internal.json.JsonReader;
import io.telltale.runtime.internal.json.JsonWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls other services as it is told, by the protocol of the W3C's conformance suite for Trace
 * Context: a list of objects with the members {@code url} and {@code arguments}, of which the
 * latter is what is sent there.
 */
final class Relay implements Service.Endpoint {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;

  Relay(HttpClient client) {
    this.client = client;
  }

  @Override
  public String handle(String body) throws IOException {
    if (!(JsonReader.read(body) instanceof List<?> calls)) {
      throw new IllegalArgumentException("a relay is told a list of calls");
    }
    for (Object call : calls) {
      if (!(call instanceof Map<?, ?> members && members.get("url") instanceof String url)) {
        throw new IllegalArgumentException("a call of a relay has a url");
      }
      StringBuilder arguments = new StringBuilder();
      write(new JsonWriter(arguments), members.get("arguments"));
      send(URI.create(url), arguments.toString());
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

  private static void write(JsonWriter json, @Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      json.beginObject();
      members.forEach((name, member) -> write(json.name((String) name), member));
      json.endObject();
    } else if (value instanceof List<?> elements) {
      json.beginArray();
      elements.forEach(element -> write(json, element));
      json.endArray();
    } else if (value instanceof Long number) {
      json.value(number);
    } else if (value instanceof Double number) {
      json.value(number);
    } else if (value instanceof Boolean truth) {
      json.value(truth);
    } else if (value instanceof String text) {
      json.value(text);
    } else {
      json.nullValue();
    }
  }
}

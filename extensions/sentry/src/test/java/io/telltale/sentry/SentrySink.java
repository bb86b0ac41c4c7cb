/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A server to which Sentry's SDK sends its envelopes, and that keeps them as they came. */
final class SentrySink implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<String> envelopes = new CopyOnWriteArrayList<>();

  SentrySink() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      envelopes.add(zipped ? unzipped(body) : new String(body, StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static String unzipped(byte[] body) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Starts Sentry, lets it send, and stops it once everything has arrived. */
  void send(Consumer<SentryOptions> configuration, Runnable work) {
    Sentry.init(
        options -> {
          options.setDsn("http://key@127.0.0.1:" + server.getAddress().getPort() + "/1");
          options.setEnableUncaughtExceptionHandler(false);
          options.setEnableShutdownHook(false);
          configuration.accept(options);
        });
    try {
      work.run();
    } finally {
      Sentry.flush(10_000);
      Sentry.close();
    }
  }

  /** Returns all that was received. */
  String received() {
    return String.join("\n", envelopes);
  }

  /** Returns the items of a type, of which each is a line behind its header. */
  List<JsonNode> items(String type) {
    List<JsonNode> items = new ArrayList<>();
    for (String envelope : envelopes) {
      String[] lines = envelope.split("\n");
      for (int i = 1; i + 1 < lines.length; i += 2) {
        if (type.equals(json(lines[i]).path("type").asText())) {
          items.add(json(lines[i + 1]));
        }
      }
    }
    return items;
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

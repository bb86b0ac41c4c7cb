/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** OTLP over HTTP, on the JDK's own server. */
final class HttpOtlpReceiver extends OtlpReceiver {

  private final HttpServer server;

  HttpOtlpReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.start();
  }

  @Override
  public String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
      InputStream body = exchange.getRequestBody();
      if ("gzip".equals(headers.get("content-encoding"))) {
        body = new GZIPInputStream(body);
      }
      OtlpRequest request =
          new OtlpRequest(exchange.getRequestURI().getPath(), headers, ByteString.readFrom(body));
      keep(request);
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(request.isKnown() ? 200 : 404, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.telltale.jdkhttp.JdkHttp;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An HTTP service on a free port of the loopback interface, whose requests are traced. */
final class Service implements AutoCloseable {

  private static final int SECONDS_TO_FINISH = 10;

  /** A request's body is turned into the body of its reply. */
  @FunctionalInterface
  interface Endpoint {
    String handle(String body) throws IOException;
  }

  private final JdkHttp http;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Service(OpenTelemetryIntegration telemetry) throws IOException {
    http = JdkHttp.create(telemetry.openTelemetry(), telemetry.exceptionTracer());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    on("/relay", new Relay(client()));
    server.start();
  }

  /** Returns a client for calls to other services, which are traced as well. */
  HttpClient client() {
    return http.client(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build());
  }

  void on(String path, Endpoint endpoint) {
    server.createContext(path, http.handler(exchange -> serve(exchange, endpoint)));
  }

  private static void serve(HttpExchange exchange, Endpoint endpoint) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] reply = endpoint.handle(body).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }

  URI uri(String path) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  /** Waits for the requests that are being served, so that their spans are complete. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        System.err.println("requests were still being served at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

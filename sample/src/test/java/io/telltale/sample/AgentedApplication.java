/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sample.errors.AuthRequiredException;
import io.telltale.sdk.Telltale;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The demonstration, and a service that knows nothing of Telltale, but for the exceptions that it
 * lets escape: nobody but a Java agent records them. With {@code --log} it logs them first, and the
 * agent exports that. With {@code --own} it says what is protected of a masked SDK that it has
 * built itself. With {@code --refuse} its service also answers requests with an exception that
 * Telltale's tracer alone records, beside what others write of the same value. See {@link
 * JavaAgentPeer}.
 */
final class AgentedApplication {

  /** Secrets by declaration; the first could be told by its shape as well. */
  static final String ADDRESS = "dave@example.com";

  static final String NO_ADDRESS = "dave-of-4711";

  /** A secret by declaration, of an exception that does not escape. */
  static final String REFUSED = "erin-of-4712";

  private static final Logger LOGGER = Logger.getLogger("shop");

  private AgentedApplication() {}

  /** Runs both. */
  public static void main(String[] args) throws Exception {
    CheckoutDemo.main(args);
    if (List.of(args).contains("--own")) {
      verifyOwn();
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (String secret : new String[] {ADDRESS, NO_ADDRESS}) {
      server.createContext(
          "/escapes/" + secret.length(),
          exchange -> {
            AuthRequiredException error = new AuthRequiredException(secret, "acme");
            if (List.of(args).contains("--log")) {
              LOGGER.log(Level.WARNING, error.getMessage(), error);
            }
            throw error;
          });
    }
    server.createContext("/refused", AgentedApplication::refuse);
    server.start();
    try {
      call(server, "/escapes/" + ADDRESS.length());
      call(server, "/escapes/" + NO_ADDRESS.length());
      if (List.of(args).contains("--refuse")) {
        call(server, "/refused?user=" + REFUSED);
      }
    } finally {
      server.stop(0);
    }
  }

  private static void verifyOwn() {
    SpanExporter exporter = Telltale.masking(OtlpHttpSpanExporter.getDefault());
    try (SdkTracerProvider provider =
            Telltale.install(SdkTracerProvider.builder())
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build();
        OpenTelemetrySdk own = OpenTelemetrySdk.builder().setTracerProvider(provider).build()) {
      System.out.println("own: " + Telltale.verify(own));
    }
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    Span span = Span.current();
    ExceptionTracer.builder(GlobalOpenTelemetry.get())
        .build()
        .recordException(new AuthRequiredException(REFUSED, "acme"));
    span.setAttribute("user", REFUSED);
    span.addEvent("refused " + REFUSED);
    span.setStatus(StatusCode.ERROR, "refused " + REFUSED);
    LOGGER.log(Level.WARNING, "refused " + REFUSED);
    exchange.sendResponseHeaders(401, -1);
    exchange.close();
  }

  private static void call(HttpServer server, String path) throws InterruptedException {
    InetSocketAddress address = server.getAddress();
    URI uri =
        URI.create(
            "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
    try {
      System.out.println(
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      // The server of the JDK hangs up where an exception escapes.
      System.out.println("escaped");
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ExceptionTracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Handlers that fail in every way, as the other side of the connection sees it. */
class FailingHandlersTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final JdkHttp http =
      JdkHttp.create(openTelemetry, ExceptionTracer.builder(openTelemetry).build());

  /** What it is killed by must not be printed. */
  private final List<Throwable> escaped = new ArrayList<>();

  private final ExecutorService threads =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((dead, failure) -> escaped.add(failure));
            return thread;
          });
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
    openTelemetry.close();
  }

  /** What a handler does after all; it never returns. */
  interface Failure {
    void fail();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("StackOverflowError", FailingHandlersTest::overflow),
        failure("OutOfMemoryError", FailingHandlersTest::allocateTooMuch),
        failure("NoClassDefFoundError", () -> raise(new NoClassDefFoundError("canary/Name"))),
        failure("AssertionError", () -> raise(new AssertionError("canary-text"))),
        failure("InternalError", () -> raise(new InternalError("canary-text"))),
        failure("NumberFormatException", () -> Integer.parseInt("canary-text")),
        failure("InterruptedException", () -> raise(new InterruptedException("canary-text"))),
        failure("IOException", () -> raise(new IOException("canary-text"))));
  }

  private static Arguments failure(String type, Failure failure) {
    return Arguments.argumentSet(type, type, failure);
  }

  private static void overflow() {
    overflow();
    Thread.onSpinWait();
  }

  private static void allocateTooMuch() {
    long[][] all = new long[64][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new long[Integer.MAX_VALUE - 8];
    }
  }

  /** Also what the compiler would have declared. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }

  /** Fails on the first path, and answers on any other. */
  private void serve(HttpHandler failing) {
    server.createContext("/", exchange -> answer(exchange, 204));
    server.createContext("/fails", http.handler(failing));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** The server's thread ends its span after it has answered; its next task runs after that. */
  private SpanData span() throws Exception {
    threads.submit(() -> {}).get();
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    return exporter.getFinishedSpanItems().get(0);
  }

  private static void assertTold(SpanData span, String type) {
    assertThat(span.getEvents())
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.type")))
                    .endsWith(type));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isAnsweredWithTheTraceAndTheConnectionServesOn(String type, Failure failure)
      throws Exception {
    serve(exchange -> failure.fail());
    try (Wire wire = new Wire(server.getAddress().getPort())) {
      wire.send("GET", "/fails");
      String reply = wire.reply();
      wire.send("GET", "/works");

      assertThat(wire.head()).startsWith("HTTP/1.1 204 ");
      SpanData span = span();
      assertThat(reply).startsWith("HTTP/1.1 500 ").contains("\"" + span.getTraceId() + "\"");
      assertThat(reply).doesNotContain("canary");
      assertTold(span, type);
      assertThat(escaped).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isAnsweredWithoutABodyWhereOnlyTheHeadIsAskedFor(String type, Failure failure)
      throws Exception {
    serve(exchange -> failure.fail());
    try (Wire wire = new Wire(server.getAddress().getPort())) {
      wire.send("HEAD", "/fails");
      assertThat(wire.head()).startsWith("HTTP/1.1 500 ");
      wire.send("GET", "/works");

      assertThat(wire.head()).startsWith("HTTP/1.1 204 ");
      assertTold(span(), type);
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void breaksOffAReplyOfKnownLength(String type, Failure failure) throws Exception {
    serve(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write("half".getBytes());
          exchange.getResponseBody().flush(); // Newer servers wait with the headers as well.
          failure.fail();
        });
    assertBrokenOff(type, "half");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void breaksOffAReplyInChunks(String type, Failure failure) throws Exception {
    serve(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("half".getBytes());
          exchange.getResponseBody().flush();
          failure.fail();
        });
    assertBrokenOff(type, "4\r\nhalf\r\n");
  }

  /** It ends, and nothing that looks like an end of the reply, or like another, has been sent. */
  private void assertBrokenOff(String type, String sent) throws Exception {
    try (Wire wire = new Wire(server.getAddress().getPort())) {
      wire.send("GET", "/fails");

      assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
      assertThat(sent).startsWith(wire.rest());
      assertTold(span(), type);
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isRecordedAlsoAfterAReplyThatWasWhole(String type, Failure failure) throws Exception {
    serve(
        exchange -> {
          answer(exchange, 202);
          failure.fail();
        });
    try (Wire wire = new Wire(server.getAddress().getPort())) {
      wire.send("GET", "/fails");

      assertThat(wire.head()).startsWith("HTTP/1.1 202 ");
      assertTold(span(), type);
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void endsAConnectionThatTheHandlerHasClosed(String type, Failure failure) throws Exception {
    serve(
        exchange -> {
          exchange.close();
          failure.fail();
        });
    try (Wire wire = new Wire(server.getAddress().getPort())) {
      wire.send("GET", "/fails");

      assertThat(wire.rest()).isEmpty();
      assertTold(span(), type);
    }
  }

  @Test
  void noAttributeIsAsLongAsWhoeverAsksWantsIt() throws Exception {
    serve(exchange -> answer(exchange, 204));
    try (Wire wire = new Wire(server.getAddress().getPort())) {
      wire.send("GET", "/fails/" + "canary-".repeat(14_000));
      assertThat(wire.head()).startsWith("HTTP/1.1 204 ");

      assertThat(span().getAttributes().get(AttributeKey.stringKey("url.path"))).isEqualTo("/***");
      assertThat(span().toString()).doesNotContain("canary");
    }
  }
}

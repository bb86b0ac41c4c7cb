/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.ForeignReply;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real requests, over the loopback interface, and the spans that leave. */
class JdkHttpTest {

  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();
  private final ExceptionTracer exceptions =
      TracerOptions.with(
              ExceptionTracer.builder(openTelemetry),
              TracerParts.of(
                      ErrorDescriber.builder().registry(ErrorRegistry.of(new Errors())).build())
                  .withSpanKind(span -> ((ReadableSpan) span).getKind()))
          .build();
  private final JdkHttp http = JdkHttp.create(openTelemetry, exceptions);
  private final HttpClient client = http.client(HttpClient.newHttpClient());
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private HttpServer server;

  static final class Refused extends RuntimeException {
    Refused() {
      super("alice@example.com is refused");
    }
  }

  private static final class Errors implements ErrorModule, ErrorWriter {
    private static final ErrorIdentity REFUSED =
        ErrorIdentity.builder("GATE", 7).status(403).title("Refused").retryAfter(30).build();

    @Override
    public int format() {
      return 1;
    }

    @Override
    public String name() {
      return "errors";
    }

    @Override
    public List<String> types() {
      return List.of(Refused.class.getName());
    }

    @Override
    public ErrorWriter writer(String type) {
      return this;
    }

    @Override
    public Class<? extends Throwable> type() {
      return Refused.class;
    }

    @Override
    public ErrorIdentity identity(Throwable error) {
      return REFUSED;
    }

    @Override
    public List<ErrorIdentity> identities() {
      return List.of(REFUSED);
    }

    @Override
    public void write(Throwable error, MemberSink out) {}

    @Override
    public String message(ErrorIdentity identity, MemberTexts members) {
      return null;
    }
  }

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
  }

  private HttpRequest.Builder request(String path, HttpHandler handler) {
    server.createContext("/work", handler);
    return HttpRequest.newBuilder(uri(server.getAddress().getPort(), path));
  }

  private static URI uri(int port, String path) {
    return URI.create(
        "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + path);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** The server's thread ends its span after it has answered; its next task runs after that. */
  private SpanData span(SpanKind kind) throws Exception {
    threads.submit(() -> {}).get();
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getKind() == kind)
        .reduce(
            (one, two) -> {
              throw new AssertionError("two spans of kind " + kind);
            })
        .orElseThrow();
  }

  @Test
  void aRequestIsTwoSpansOfOneTrace() throws Exception {
    Span caller = openTelemetry.getTracer("test").spanBuilder("caller").startSpan();
    HttpRequest request =
        request("/work/1?token=secret", http.handler(exchange -> answer(exchange, 204))).build();
    try (Scope ignored = caller.makeCurrent()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }

    SpanData sent = span(SpanKind.CLIENT);
    SpanData served = span(SpanKind.SERVER);
    assertThat(sent.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId());
    assertThat(served.getParentSpanContext())
        .satisfies(
            parent -> {
              assertThat(parent.getSpanId()).isEqualTo(sent.getSpanId());
              assertThat(parent.isRemote()).isTrue();
            });
    assertThat(served.getTraceId()).isEqualTo(caller.getSpanContext().getTraceId());
    assertThat(served.getName()).isEqualTo("GET /work");
    assertThat(served.getAttributes().get(STATUS)).isEqualTo(204);
    assertThat(served.getAttributes().get(AttributeKey.stringKey("http.route"))).isEqualTo("/work");
    assertThat(served.getAttributes().get(AttributeKey.stringKey("url.path"))).isEqualTo("/work/1");
    assertThat(sent.getName()).isEqualTo("GET");
    assertThat(sent.getAttributes().get(STATUS)).isEqualTo(204);
    assertThat(sent.getAttributes().get(AttributeKey.stringKey("url.full"))).endsWith("/work/1");
    assertThat(sent.toString() + served).doesNotContain("secret");
    assertThat(threads.submit(Context::current).get()).isSameAs(Context.root());
  }

  @Test
  void whatAHandlerThrowsIsRecordedAndAnswered() throws Exception {
    HttpHandler failing =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          throw new Refused();
        };
    HttpResponse<String> response =
        client.send(request("/work", http.handler(failing)).build(), BodyHandlers.ofString());

    SpanData served = span(SpanKind.SERVER);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(response.headers().firstValue("Content-Type")).hasValue(ErrorReply.MEDIA_TYPE);
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    ForeignReply reply = ForeignReply.parse(response.body());
    assertThat(reply.identity().name()).isEqualTo("GATE-7");
    assertThat(reply.traceId()).isEqualTo(served.getTraceId());
    assertThat(response.body()).doesNotContain("alice");
    assertThat(served.getAttributes().get(AttributeKey.longKey("error.code"))).isEqualTo(7);
    assertThat(served.getEvents()).hasSize(1);
    assertThat(served.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span(SpanKind.CLIENT).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void anUndeclaredFailureIsAnsweredWithoutAWordOfIt() throws Exception {
    HttpHandler failing =
        exchange -> {
          throw new IOException("disk of alice@example.com is full");
        };
    HttpRequest head =
        request("/work", http.handler(failing))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(head, BodyHandlers.ofString()).statusCode()).isEqualTo(500);
    SpanData served = span(SpanKind.SERVER);
    assertThat(served.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(served.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void aReplyThatHasBegunIsBrokenOff() throws Exception {
    HttpHandler failing =
        exchange -> {
          exchange.sendResponseHeaders(200, 10);
          throw new Refused();
        };
    // A client may repeat a GET whose connection breaks, but not a POST.
    HttpRequest request =
        request("/work", http.handler(failing)).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);

    SpanData served = span(SpanKind.SERVER);
    assertThat(served.getAttributes().get(AttributeKey.longKey("error.code"))).isEqualTo(7);
    SpanData sent = span(SpanKind.CLIENT);
    assertThat(sent.getEvents()).hasSize(1);
    assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void anErrorThatIsAnsweredWithoutAnExceptionIsAnErrorToo() throws Exception {
    HttpRequest request =
        request("/work", http.handler(exchange -> answer(exchange, 502)))
            .method("MADE-UP", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(502);
    SpanData served = span(SpanKind.SERVER);
    assertThat(served.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(served.getAttributes().get(AttributeKey.stringKey("error.type"))).isEqualTo("502");
    assertThat(served.getName()).isEqualTo("HTTP /work");
    assertThat(served.getAttributes().get(AttributeKey.stringKey("http.request.method")))
        .isEqualTo("_OTHER");
  }

  @Test
  void anErrorHandlerAloneRecordsOnTheSpanOfOthers() throws Exception {
    HttpHandler errors =
        http.errors(
            exchange -> {
              throw new Refused();
            });
    HttpHandler instrumented =
        exchange -> {
          Span span =
              openTelemetry
                  .getTracer("other")
                  .spanBuilder("theirs")
                  .setSpanKind(SpanKind.SERVER)
                  .startSpan();
          try (Scope ignored = span.makeCurrent()) {
            errors.handle(exchange);
          } finally {
            span.end();
          }
        };
    HttpRequest request = request("/work", instrumented).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(span(SpanKind.SERVER).getAttributes().get(AttributeKey.longKey("error.code")))
        .isEqualTo(7);
  }

  @Test
  void asynchronousRequestsGoOnInTheContextOfTheCaller() throws Exception {
    HttpRequest request = request("/work", http.handler(exchange -> answer(exchange, 204))).build();
    Span caller = openTelemetry.getTracer("test").spanBuilder("caller").startSpan();
    CompletableFuture<Span> next;
    try (Scope ignored = caller.makeCurrent()) {
      CompletableFuture<HttpResponse<Void>> reply =
          client.sendAsync(request, BodyHandlers.discarding());
      next = reply.thenApply(response -> Span.current());
    }
    assertThat(next.join().getSpanContext()).isEqualTo(caller.getSpanContext());

    assertThat(span(SpanKind.CLIENT).getParentSpanId())
        .isEqualTo(caller.getSpanContext().getSpanId());
    assertThat(span(SpanKind.SERVER).getParentSpanId())
        .isEqualTo(span(SpanKind.CLIENT).getSpanId());
  }

  @Test
  void aHostThatDoesNotAnswerIsRecorded() throws Exception {
    int port = server.getAddress().getPort();
    server.stop(0);
    HttpRequest request = HttpRequest.newBuilder(uri(port, "/")).build();

    assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
        .isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> client.sendAsync(request, BodyHandlers.discarding(), null).join())
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(exporter.getFinishedSpanItems())
        .hasSize(2)
        .allSatisfy(
            span -> {
              assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
              assertThat(span.getEvents()).hasSize(1);
            });
  }

  @Test
  void aClientIsWhatItWraps() {
    HttpClient plain = HttpClient.newHttpClient();
    HttpClient traced = http.client(plain);
    assertThat(traced.version()).isEqualTo(plain.version());
    assertThat(traced.followRedirects()).isEqualTo(plain.followRedirects());
    assertThat(traced.connectTimeout()).isEqualTo(plain.connectTimeout());
    assertThat(traced.proxy()).isEqualTo(plain.proxy());
    assertThat(traced.authenticator()).isEqualTo(plain.authenticator());
    assertThat(traced.cookieHandler()).isEqualTo(plain.cookieHandler());
    assertThat(traced.executor()).isEqualTo(plain.executor());
    assertThat(traced.sslContext()).isSameAs(plain.sslContext());
    assertThat(traced.sslParameters().getProtocols())
        .isEqualTo(plain.sslParameters().getProtocols());
    assertThat(traced.newWebSocketBuilder()).isNotNull();
  }

  @Test
  void theVersionOfTheScopeIsThatOfTheProject() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + JdkHttp.VERSION + "</version>");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts encoded batches to a collector. Not safe for concurrent use. */
final class CollectorRequests {

  private static final String MEDIA_TYPE = "application/vnd.apache.thrift.binary";

  private final URI endpoint;
  private final Duration timeout;
  private final Map<String, String> headers;
  private final HttpClient.Builder clientBuilder;
  private @Nullable HttpClient client;

  CollectorRequests(JaegerCollectorSpanExporterBuilder options) {
    this.endpoint = options.endpoint();
    this.timeout = options.timeout();
    this.headers = options.headers();
    // No redirects: credentials go where they were meant to go, and nowhere else.
    this.clientBuilder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout);
    if (options.sslContext() != null) {
      clientBuilder.sslContext(options.sslContext());
    }
  }

  /**
   * Checks a header as the JDK's client does, but without its value in the message.
   *
   * @throws IllegalArgumentException if it cannot be sent
   */
  static void checkHeader(String name, String value) {
    boolean printable = value.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (!printable) {
      throw new IllegalArgumentException(
          "header \"" + name + "\": its value is not printable ASCII; encode it, e.g. as Base64");
    }
    try {
      HttpRequest.newBuilder().setHeader(name, "value");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "header \"" + name + "\": it is no name of a header, or one that the client sets itself");
    }
  }

  /**
   * Posts a batch and waits for the answer. The timeout bounds the whole exchange: connecting, both
   * attempts, and the body of the answer.
   *
   * @param body kept until the answer is there
   * @return the status of the answer
   * @throws IOException if there is none, or if it does not come to its end in time
   */
  int post(byte[] body, int length) throws IOException, InterruptedException {
    RequestBody content = new RequestBody(body, length);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint).setHeader("Content-Type", MEDIA_TYPE).POST(content);
    headers.forEach(request::setHeader);
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      return send(request.build(), deadline);
    } catch (HttpTimeoutException | ConnectException | ProtocolException e) {
      throw e;
    } catch (IOException e) {
      // A connection that was kept, and which the other side has closed meanwhile, is found out by
      // using it. A span that arrives twice is one span to Jaeger.
      return send(request.build(), deadline);
    } finally {
      content.letGo();
    }
  }

  /** The client's own timeout ends with the headers of the answer, so this one does not use it. */
  private int send(HttpRequest request, long deadline) throws IOException, InterruptedException {
    if (client == null) {
      client = clientBuilder.build();
    }
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, head -> new BoundedAnswer());
    try {
      return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS).statusCode();
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer within " + timeout);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      // This closes the connection of an exchange that has not ended.
      answer.cancel(true);
    }
  }

  /** Lets the client go; its connections and threads end with it. */
  void close() {
    client = null;
  }
}

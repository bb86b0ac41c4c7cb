/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects the options of a {@link JaegerCollectorSpanExporter}. Not safe for concurrent use. */
public final class JaegerCollectorSpanExporterBuilder {

  /** How long a request may take, if not given. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private static final String AUTHORIZATION = "authorization";

  private URI endpoint = URI.create(CollectorEndpoint.DEFAULT);
  private Duration timeout = DEFAULT_TIMEOUT;
  private int maxQueuedSpans = JaegerAgentSpanExporterBuilder.DEFAULT_MAX_QUEUED_SPANS;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private @Nullable SSLContext sslContext;

  JaegerCollectorSpanExporterBuilder() {}

  /**
   * Sets the URL that spans are posted to. Its scheme decides on encryption; without a path it is
   * {@code /api/traces}.
   *
   * @throws IllegalArgumentException if it is no URL of HTTP, or has credentials, a query or a
   *     fragment in it
   */
  public JaegerCollectorSpanExporterBuilder endpoint(String endpoint) {
    this.endpoint = CollectorEndpoint.parse(requireNonNull(endpoint, "endpoint"));
    return this;
  }

  /**
   * Sends a name and a password along (RFC 7617), in place of an earlier authorization.
   *
   * @throws IllegalArgumentException if the name holds a colon
   */
  public JaegerCollectorSpanExporterBuilder basicAuthentication(String user, String password) {
    requireNonNull(user, "user");
    requireNonNull(password, "password");
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "the name for basic authentication holds a colon, which HTTP reads as its end");
    }
    String pair = user + ":" + password;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return addHeader(AUTHORIZATION, "Basic " + encoded);
  }

  /**
   * Sends a token along (RFC 6750), in place of an earlier authorization.
   *
   * @throws IllegalArgumentException if it is blank or not printable ASCII
   */
  public JaegerCollectorSpanExporterBuilder bearerToken(String token) {
    requireNonNull(token, "token");
    if (token.isBlank()) {
      throw new IllegalArgumentException("the bearer token is blank; leave it out or write one");
    }
    return addHeader(AUTHORIZATION, "Bearer " + token);
  }

  /**
   * Sends a header along with each request, in place of an earlier one of the same name.
   *
   * @throws IllegalArgumentException if HTTP or the JDK's client does not allow that name or value
   */
  public JaegerCollectorSpanExporterBuilder addHeader(String name, String value) {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
    CollectorRequests.checkHeader(name, value);
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  /**
   * Sets how long the connection, and the request with it, may take.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public JaegerCollectorSpanExporterBuilder timeout(Duration timeout) {
    requireNonNull(timeout, "timeout");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "timeout " + timeout + ": it is not positive; write e.g. PT10S");
    }
    this.timeout = timeout;
    return this;
  }

  /** Sets whom to trust, and by which key to be known, where the URL is of https. */
  public JaegerCollectorSpanExporterBuilder sslContext(SSLContext sslContext) {
    this.sslContext = requireNonNull(sslContext, "sslContext");
    return this;
  }

  /**
   * Sets how many spans wait to be sent at most; those that come then are dropped and counted.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public JaegerCollectorSpanExporterBuilder maxQueuedSpans(int spans) {
    this.maxQueuedSpans =
        JaegerAgentSpanExporterBuilder.inRange("maxQueuedSpans", spans, 1, Integer.MAX_VALUE);
    return this;
  }

  /** Returns the exporter. It connects to nothing before the first batch. */
  public JaegerCollectorSpanExporter build() {
    return new JaegerCollectorSpanExporter(this);
  }

  URI endpoint() {
    return endpoint;
  }

  Duration timeout() {
    return timeout;
  }

  int maxQueuedSpans() {
    return maxQueuedSpans;
  }

  Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  @Nullable SSLContext sslContext() {
    return sslContext;
  }
}

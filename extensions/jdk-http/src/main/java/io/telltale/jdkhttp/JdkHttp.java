/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpHandler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.propagation.TraceContextPropagator;
import java.net.http.HttpClient;

/**
 * Puts the JDK's HTTP server and client into traces, by OpenTelemetry's conventions for HTTP spans.
 * Spans have only scheme, host, port and path of a URL, since secrets stand in queries and user
 * information.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class JdkHttp {

  private static final String SCOPE = "io.telltale.jdk-http";

  /** That of the project, as a test sees to. */
  static final String VERSION = "0.1.0-SNAPSHOT";

  private final Tracer tracer;
  private final TraceContextPropagator propagator;
  private final ExceptionTracer exceptions;

  private JdkHttp(OpenTelemetry openTelemetry, ExceptionTracer exceptions) {
    this.tracer = openTelemetry.getTracer(SCOPE, VERSION);
    this.propagator = TraceContextPropagator.of(openTelemetry);
    this.exceptions = exceptions;
  }

  /**
   * Returns the instrumentation of servers and clients.
   *
   * @param openTelemetry starts the spans, and says how traces are propagated
   * @param exceptions records exceptions, and knows the replies to them
   */
  public static JdkHttp create(OpenTelemetry openTelemetry, ExceptionTracer exceptions) {
    return new JdkHttp(
        requireNonNull(openTelemetry, "openTelemetry"), requireNonNull(exceptions, "exceptions"));
  }

  /**
   * Returns a handler that serves each request in a SERVER span, the child of the caller's span. It
   * answers what the given handler throws, like {@link #errors}. The span ends when the handler
   * returns.
   */
  public HttpHandler handler(HttpHandler handler) {
    return new TracingHandler(tracer, propagator, new ErrorHandler(exceptions, handler));
  }

  /**
   * Returns a handler that records on the current span what the given handler throws. It answers
   * with the declared status and a problem details object (RFC 9457). It starts no span: use it for
   * a server that something else instruments, since instrumentation sees only what escapes from the
   * handler.
   *
   * <p>It also answers errors, even those of the virtual machine: the JDK's server neither answers
   * them nor closes the connection. If the reply has already begun, it records the exception and
   * throws it on, so that the server breaks the connection off. An error goes on as the cause of an
   * {@link java.io.IOException}.
   */
  public HttpHandler errors(HttpHandler handler) {
    return new ErrorHandler(exceptions, requireNonNull(handler, "handler"));
  }

  /**
   * Returns a client that sends each request in a CLIENT span, with the headers by which the other
   * side continues the trace. It records a failure on that span and throws it as it is. It does not
   * trace WebSockets.
   *
   * @param client the client that does the work; its owner still closes it (JDK 21)
   */
  public HttpClient client(HttpClient client) {
    return new TracingClient(
        requireNonNull(client, "client"), new ClientSpans(tracer, propagator, exceptions));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.ExceptionTracer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Records what a handler throws on the current span, and answers it. */
final class ErrorHandler implements HttpHandler {

  private static final int NO_BODY = -1;

  private final ExceptionTracer exceptions;
  private final HttpHandler handler;

  ErrorHandler(ExceptionTracer exceptions, HttpHandler handler) {
    this.exceptions = exceptions;
    this.handler = handler;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    serve(exchange);
  }

  /**
   * Returns whether the handler has failed. An error of the virtual machine is answered as any
   * other: one that is dying fails to, and what it throws then is let through.
   */
  boolean serve(HttpExchange exchange) throws IOException {
    try {
      handler.handle(exchange);
      return false;
    } catch (Throwable failure) {
      // All of it: other languages throw checked exceptions that they do not declare.
      exceptions.recordException(failure);
      if (exchange.getResponseCode() > 0) {
        breakOff(failure);
      }
      reply(exchange, exceptions.errorReply(failure));
      if (failure instanceof InterruptedException) {
        // Not before the reply, which could not be written then.
        Thread.currentThread().interrupt();
      }
      return true;
    }
  }

  /** The server closes the connection for an exception, and leaves it open for an error. */
  private static void breakOff(Throwable failure) throws IOException {
    if (failure instanceof IOException known) {
      throw known;
    }
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    throw new IOException("the handler has failed after the reply had begun", failure);
  }

  private static void reply(HttpExchange exchange, ErrorReply response) throws IOException {
    byte[] body = response.toJson().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      // What the handler has set for a reply of its own, such as an encoding, is not true of this.
      exchange.getResponseHeaders().clear();
      exchange.getResponseHeaders().set("Content-Type", ErrorReply.MEDIA_TYPE);
      String retryAfter = response.retryAfter();
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(response.status(), NO_BODY);
      } else {
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}

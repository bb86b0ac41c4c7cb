/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Sends each request in a CLIENT span. */
final class TracingClient extends HttpClient {

  private final HttpClient client;
  private final ClientSpans spans;

  TracingClient(HttpClient client, ClientSpans spans) {
    this.client = client;
    this.spans = spans;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> bodyHandler)
      throws IOException, InterruptedException {
    Span span = spans.start(request);
    Context context = Context.current().with(span);
    try (Scope ignored = context.makeCurrent()) {
      HttpResponse<T> response = client.send(spans.propagated(request, context), bodyHandler);
      spans.end(span, response);
      return response;
    } catch (Throwable failure) {
      spans.fail(span, failure);
      throw failure;
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> bodyHandler) {
    return inSpan(request, traced -> client.sendAsync(traced, bodyHandler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      BodyHandler<T> bodyHandler,
      @Nullable PushPromiseHandler<T> pushPromiseHandler) {
    return inSpan(request, traced -> client.sendAsync(traced, bodyHandler, pushPromiseHandler));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The reply is told of every outcome.
  private <T> CompletableFuture<HttpResponse<T>> inSpan(
      HttpRequest request, Function<HttpRequest, CompletableFuture<HttpResponse<T>>> send) {
    Context caller = Context.current();
    Span span = spans.start(request);
    Context context = caller.with(span);
    try (Scope ignored = context.makeCurrent()) {
      CompletableFuture<HttpResponse<T>> sent = send.apply(spans.propagated(request, context));
      Reply<HttpResponse<T>> reply = new Reply<>(sent);
      sent.whenComplete((response, failure) -> complete(reply, caller, span, response, failure));
      return reply;
    } catch (Throwable failure) {
      spans.fail(span, failure);
      throw failure;
    }
  }

  /** In the context of the caller, so that the stages which follow run in it. */
  private <T> void complete(
      Reply<HttpResponse<T>> reply,
      Context caller,
      Span span,
      @Nullable HttpResponse<T> response,
      @Nullable Throwable failure) {
    if (response != null) {
      spans.end(span, response);
    } else if (failure != null) {
      spans.fail(span, failure);
    }
    try (Scope ignored = caller.makeCurrent()) {
      if (failure != null) {
        reply.completeExceptionally(failure);
      } else {
        reply.complete(response);
      }
    }
  }

  /** What the caller gets; to cancel it cancels the request (JDK 16 and later). */
  private static final class Reply<T> extends CompletableFuture<T> {

    private final CompletableFuture<T> sent;

    Reply(CompletableFuture<T> sent) {
      this.sent = sent;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      sent.cancel(mayInterruptIfRunning);
      return cancelled;
    }
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }

  @Override
  public WebSocket.Builder newWebSocketBuilder() {
    return client.newWebSocketBuilder();
  }
}

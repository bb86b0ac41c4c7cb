/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.DispatchExceptionHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Stands in front of the adapter that would be asked, which it asks itself, and sees every
 * exception of a handler before anybody deals with it. It deals with none.
 *
 * <p>An adapter has three ways to an exception handler: what a publisher fails with that a handler
 * has returned; what is thrown at once, with which the adapter deals inside; and what no adapter
 * deals with. The second is seen by what Reactor calls for each exception that an operator catches.
 * It has that from the context of the adapter alone: what a handler returns is subscribed to later,
 * so a handler that deals with an exception in a pipeline of its own is left alone.
 */
final class RecordingHandlerAdapter implements HandlerAdapter, DispatchExceptionHandler, Ordered {

  /** Reactor's key, which it has had since 3.1 and names nowhere in public. */
  private static final String ON_OPERATOR_ERROR = "reactor.onOperatorError.local";

  private final ExchangeErrors errors;
  private final ObjectProvider<HandlerAdapter> adapters;
  private volatile List<HandlerAdapter> others = List.of();

  RecordingHandlerAdapter(ExchangeErrors errors, ObjectProvider<HandlerAdapter> adapters) {
    this.errors = errors;
    this.adapters = adapters;
  }

  @Override
  public boolean supports(Object handler) {
    return others().stream().anyMatch(adapter -> adapter.supports(handler));
  }

  /** In the order in which Spring would ask them, once all of them are there. */
  private List<HandlerAdapter> others() {
    List<HandlerAdapter> found = others;
    if (found.isEmpty()) {
      found = adapters.orderedStream().filter(adapter -> adapter != this).toList();
      others = found;
    }
    return found;
  }

  @Override
  public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
    for (HandlerAdapter adapter : others()) {
      if (adapter.supports(handler)) {
        return adapter
            .handle(exchange, handler)
            .doOnNext(this::watch)
            .contextWrite(context -> watched(exchange, context));
      }
    }
    return Mono.error(new IllegalStateException("no adapter for " + handler.getClass().getName()));
  }

  private void watch(HandlerResult result) {
    DispatchExceptionHandler handler = result.getExceptionHandler();
    if (handler != null) {
      result.setExceptionHandler(
          (exchange, error) ->
              Mono.deferContextual(
                  context -> {
                    errors.recordDeclared(exchange, context, error);
                    return handler.handleError(exchange, error);
                  }));
    }
  }

  private Context watched(ServerWebExchange exchange, Context context) {
    BiFunction<? super Throwable, Object, ? extends Throwable> others =
        context.getOrDefault(ON_OPERATOR_ERROR, null);
    BiFunction<Throwable, Object, Throwable> recording =
        (error, data) -> {
          errors.recordDeclared(exchange, context, error);
          return others == null ? error : others.apply(error, data);
        };
    return context.put(ON_OPERATOR_ERROR, recording);
  }

  @Override
  public Mono<HandlerResult> handleError(ServerWebExchange exchange, Throwable error) {
    return Mono.deferContextual(
        context -> {
          errors.recordDeclared(exchange, context, error);
          return Mono.error(error);
        });
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

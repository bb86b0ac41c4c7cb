/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpEntity;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Masks problems on their way to the caller, whoever has made them. It stands in front of those
 * that write results, and hands them on.
 */
final class ProblemMasking implements HandlerResultHandler, Ordered {

  private final ExchangeErrors errors;
  private final ObjectProvider<HandlerResultHandler> handlers;
  private volatile List<HandlerResultHandler> others = List.of();

  ProblemMasking(ExchangeErrors errors, ObjectProvider<HandlerResultHandler> handlers) {
    this.errors = errors;
    this.handlers = handlers;
  }

  @Override
  public boolean supports(HandlerResult result) {
    return (problemOf(result.getReturnValue()) != null || isMonoOfProblem(result))
        && others().stream().anyMatch(handler -> handler.supports(result));
  }

  /** In the order in which Spring would ask them, once all of them are there. */
  private List<HandlerResultHandler> others() {
    List<HandlerResultHandler> found = others;
    if (found.isEmpty()) {
      found = handlers.orderedStream().filter(handler -> handler != this).toList();
      others = found;
    }
    return found;
  }

  @Override
  public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
    return Mono.deferContextual(
        context -> {
          HandlerResult masked = masked(context, result);
          for (HandlerResultHandler handler : others()) {
            if (handler.supports(masked)) {
              return handler.handleResult(exchange, masked);
            }
          }
          return Mono.error(new IllegalStateException("nobody writes " + result.getReturnType()));
        });
  }

  private HandlerResult masked(ContextView context, HandlerResult result) {
    if (result.getReturnValue() instanceof Mono<?> mono && isMonoOfProblem(result)) {
      return new HandlerResult(
          result.getHandler(),
          mono.doOnNext(value -> mask(context, value)),
          result.getReturnTypeSource(),
          result.getBindingContext());
    }
    mask(context, result.getReturnValue());
    return result;
  }

  private void mask(ContextView context, @Nullable Object value) {
    ProblemDetail problem = problemOf(value);
    if (problem != null) {
      errors.mask(context, problem);
    }
  }

  private static @Nullable ProblemDetail problemOf(@Nullable Object value) {
    if (value instanceof ProblemDetail problem) {
      return problem;
    }
    if (value instanceof ErrorResponse response) {
      return response.getBody();
    }
    return value instanceof HttpEntity<?> entity && entity.getBody() instanceof ProblemDetail body
        ? body
        : null;
  }

  /** By what is declared, so that other results have nothing around them. */
  private static boolean isMonoOfProblem(HandlerResult result) {
    if (!(result.getReturnValue() instanceof Mono<?>)) {
      return false;
    }
    Class<?> declared = result.getReturnType().getGeneric(0).toClass();
    return declared == Object.class
        || ProblemDetail.class.isAssignableFrom(declared)
        || ErrorResponse.class.isAssignableFrom(declared)
        || HttpEntity.class.isAssignableFrom(declared);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

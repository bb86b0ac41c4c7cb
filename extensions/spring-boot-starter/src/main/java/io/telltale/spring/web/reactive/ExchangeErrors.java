/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.spring.web.RequestErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Records the errors of an exchange on its span, each once, however many see it on its way.
 *
 * <p>Safe for concurrent use.
 */
final class ExchangeErrors {

  private static final String ERROR = ExchangeErrors.class.getName() + ".ERROR";

  /** How deep an exception that was recorded may be wrapped when it is met again. */
  private static final int MAX_DEPTH = 8;

  private final RequestErrors errors;

  ExchangeErrors(RequestErrors errors) {
    this.errors = errors;
  }

  /** Returns the declared identity of an error, or null. */
  @Nullable ErrorIdentity identityOf(Throwable error) {
    return errors.identityOf(error);
  }

  /** Records an error that somebody may deal with, if it is declared. */
  void recordDeclared(ServerWebExchange exchange, ContextView context, Throwable error) {
    ErrorIdentity identity = errors.identityOf(error);
    if (identity != null && note(exchange, error)) {
      ServerRequestObservationContext.findCurrent(exchange.getAttributes())
          .ifPresent(
              observation ->
                  observation
                      .put(RequestErrors.ERROR, error)
                      .put(RequestErrors.IDENTITY, identity));
      RequestSpan.within(context, () -> errors.recordDeclared(error));
    }
  }

  /**
   * Records an error that no handler has dealt with. What is the caller's fault, in Spring's own
   * words, is no error of the application unless it is declared.
   */
  private void recordUnhandled(ServerWebExchange exchange, ContextView context, Throwable error) {
    if (errors.identityOf(error) != null) {
      recordDeclared(exchange, context, error);
    } else if (!isOfCaller(error) && note(exchange, error)) {
      RequestSpan.within(
          context,
          () -> {
            errors.recordUnhandled(error);
            return error;
          });
    }
  }

  /** Records an error that no handler has dealt with, and hands it on. */
  <T> Mono<T> goOn(ServerWebExchange exchange, Throwable error) {
    return Mono.deferContextual(
        context -> {
          recordUnhandled(exchange, context, error);
          return Mono.error(error);
        });
  }

  private static boolean isOfCaller(Throwable error) {
    return error instanceof ErrorResponse response && !response.getStatusCode().is5xxServerError();
  }

  /** Returns whether an error was not yet recorded, by itself or as the cause of this one. */
  private static boolean note(ServerWebExchange exchange, Throwable error) {
    Object noted = exchange.getAttributes().get(ERROR);
    Throwable current = error;
    for (int depth = 0; noted != null && current != null && depth < MAX_DEPTH; depth++) {
      if (current == noted) {
        return false;
      }
      current = current.getCause();
    }
    exchange.getAttributes().put(ERROR, error);
    return true;
  }

  /** Returns the reply to a declared error. */
  ResponseEntity<ProblemDetail> reply(ContextView context, Throwable error) {
    return RequestSpan.within(context, () -> errors.reply(error));
  }

  /** Returns the reply to a declared error as JSON. */
  String json(ContextView context, Throwable error) {
    return RequestSpan.within(context, () -> errors.json(error));
  }

  /** Masks a problem that anybody has made. */
  void mask(ContextView context, ProblemDetail problem) {
    RequestSpan.within(
        context,
        () -> {
          errors.mask(problem);
          return problem;
        });
  }
}

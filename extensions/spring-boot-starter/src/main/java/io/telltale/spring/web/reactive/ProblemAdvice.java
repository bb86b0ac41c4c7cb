/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Replies to declared errors that no handler of the application deals with. It is the last that is
 * asked; of the others, which say the same for an undeclared error as if this were not here, those
 * of the application come first.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private final ExchangeErrors errors;

  ProblemAdvice(ExchangeErrors errors) {
    this.errors = errors;
  }

  /**
   * Returns the reply.
   *
   * @throws Exception the same error if it is not declared, or the caller has the beginning of
   *     another reply: Spring goes on as if nobody were asked
   */
  @ExceptionHandler(Exception.class)
  Mono<ResponseEntity<ProblemDetail>> reply(Exception error, ServerWebExchange exchange)
      throws Exception {
    if (errors.identityOf(error) == null || exchange.getResponse().isCommitted()) {
      throw error;
    }
    return Mono.deferContextual(context -> Mono.just(errors.reply(context, error)));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Records, before all other exception handlers, what {@link RecordingFilter} could not see. */
final class RecordingExceptionHandler implements WebExceptionHandler, Ordered {

  private final ExchangeErrors errors;

  RecordingExceptionHandler(ExchangeErrors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    return errors.goOn(exchange, error);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

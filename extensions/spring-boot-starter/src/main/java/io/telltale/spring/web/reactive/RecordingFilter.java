/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Records what other filters throw and what handlers do not deal with, while a span of
 * OpenTelemetry's own filter is still open. It deals with nothing.
 */
final class RecordingFilter implements WebFilter, Ordered {

  /** Right inside of OpenTelemetry's own filter. */
  private static final int ORDER = HIGHEST_PRECEDENCE + 2;

  private final ExchangeErrors errors;

  RecordingFilter(ExchangeErrors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).onErrorResume(error -> errors.goOn(exchange, error));
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}

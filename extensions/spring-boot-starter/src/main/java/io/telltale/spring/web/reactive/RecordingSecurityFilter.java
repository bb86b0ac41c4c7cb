/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sees what Spring Security deals with by its entry points and handlers of denied access, right
 * before it does.
 */
final class RecordingSecurityFilter implements WebFilter {

  private final ExchangeErrors errors;

  RecordingSecurityFilter(ExchangeErrors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain
        .filter(exchange)
        .onErrorResume(
            error ->
                Mono.deferContextual(
                    context -> {
                      errors.recordDeclared(exchange, context, error);
                      return Mono.error(error);
                    }));
  }
}

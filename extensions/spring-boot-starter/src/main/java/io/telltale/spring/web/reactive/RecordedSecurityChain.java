/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A chain of Spring Security, with a filter inside of what translates exceptions. */
final class RecordedSecurityChain implements SecurityWebFilterChain {

  private final SecurityWebFilterChain chain;
  private final Supplier<ExchangeErrors> errors;

  RecordedSecurityChain(SecurityWebFilterChain chain, Supplier<ExchangeErrors> errors) {
    this.chain = chain;
    this.errors = errors;
  }

  @Override
  public Mono<Boolean> matches(ServerWebExchange exchange) {
    return chain.matches(exchange);
  }

  @Override
  public Flux<WebFilter> getWebFilters() {
    return chain.getWebFilters().concatMapIterable(this::recorded);
  }

  private List<WebFilter> recorded(WebFilter filter) {
    return filter instanceof ExceptionTranslationWebFilter
        ? List.of(filter, new RecordingSecurityFilter(errors.get()))
        : List.of(filter);
  }

  @Override
  public String toString() {
    return chain.toString();
  }
}

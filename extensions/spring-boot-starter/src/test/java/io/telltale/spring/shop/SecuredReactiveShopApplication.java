/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** A shop on Netty with Spring Security's filters. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(NettyServer.class)
public class SecuredReactiveShopApplication {

  @Bean
  SecurityWebFilterChain chain() {
    ExceptionTranslationWebFilter translation = new ExceptionTranslationWebFilter();
    translation.setAuthenticationEntryPoint(
        new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED));
    return new MatcherSecurityWebFilterChain(
        ServerWebExchangeMatchers.anyExchange(), List.of(translation, guard()));
  }

  private static WebFilter guard() {
    return (exchange, chain) ->
        switch (exchange.getRequest().getPath().value()) {
          case "/denied" -> Mono.error(new AccessDeniedException("not for " + secret(exchange)));
          case "/login" -> Mono.error(new LoginFailedException(secret(exchange)));
          default -> chain.filter(exchange);
        };
  }

  private static String secret(ServerWebExchange exchange) {
    return String.valueOf(exchange.getRequest().getQueryParams().getFirst("secret"));
  }

  @Bean
  WebFilter security(List<SecurityWebFilterChain> chains) {
    return new WebFilterChainProxy(chains);
  }
}

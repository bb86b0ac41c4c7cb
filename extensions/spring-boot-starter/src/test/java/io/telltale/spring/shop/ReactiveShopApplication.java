/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shop on Netty, whose exceptions come at once and later. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  NettyServer.class,
  ReactiveShopApplication.Orders.class,
  ReactiveShopApplication.Advice.class
})
public class ReactiveShopApplication {

  /** Deals with the card, and with nothing else. */
  @RestControllerAdvice
  static class Advice {

    @ExceptionHandler(CardDeclinedException.class)
    Mono<ProblemDetail> declined(CardDeclinedException error) {
      return Mono.just(Problems.of(error));
    }
  }

  /** The requests. */
  @RestController
  static class Orders {

    @GetMapping("/healthy")
    Mono<String> healthy() {
      return Mono.just("fine");
    }

    @GetMapping("/handled")
    Mono<String> handled(@RequestParam("secret") String secret) {
      return Mono.delay(Duration.ofMillis(1)).map(tick -> declined(secret));
    }

    @GetMapping("/handled-at-once")
    Mono<String> handledAtOnce(@RequestParam("secret") String secret) {
      return Mono.just(declined(secret));
    }

    private static String declined(String secret) {
      throw new CardDeclinedException(secret, "acme");
    }

    @GetMapping("/unhandled")
    Mono<String> unhandled(@RequestParam("secret") String secret) {
      return Mono.delay(Duration.ofMillis(1)).then(Mono.error(new StockException(secret)));
    }

    @GetMapping("/at-once")
    Flux<String> atOnce(@RequestParam("secret") String secret) throws StockException {
      throw new StockException(secret);
    }

    @GetMapping("/wrapped")
    Mono<String> wrapped(@RequestParam("secret") String secret) {
      return Mono.error(
          new IllegalStateException("no order for " + secret, new StockException(secret)));
    }

    /** Nobody learns of an exception with which the handler deals itself. */
    @GetMapping("/recovered")
    Mono<String> recovered(@RequestParam("secret") String secret) {
      return Mono.just(secret)
          .map(Orders::declined)
          .onErrorResume(CardDeclinedException.class, error -> Mono.just("another card"));
    }

    /** Tells of an error that has happened before. */
    @GetMapping("/told")
    Mono<ResponseEntity<ProblemDetail>> told(@RequestParam("secret") String secret) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "not " + secret);
      return Mono.just(ResponseEntity.of(problem).build());
    }

    /** What frameworks throw, which have no annotation. */
    @GetMapping("/number")
    Mono<Integer> number(@RequestParam("secret") String secret) {
      return Mono.fromSupplier(() -> Integer.valueOf(secret));
    }

    @GetMapping("/missing")
    Mono<String> missing(@RequestParam("other") String other) {
      return Mono.just(other);
    }

    /** The caller has the beginning of the reply when it fails. */
    @GetMapping(path = "/committed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> committed(@RequestParam("secret") String secret) {
      return Flux.concat(
          Flux.just("begun"),
          Mono.delay(Duration.ofMillis(1)).then(Mono.error(new StockException(secret))));
    }

    @GetMapping("/undeclared")
    Mono<String> undeclared(@RequestParam("secret") String secret) {
      return Mono.error(new IllegalArgumentException("no such customer: " + secret));
    }
  }

  /** A handler without annotations. */
  @Bean
  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET(
            "/routed",
            request ->
                Mono.error(new StockException(request.queryParam("secret").orElse("nobody"))))
        .build();
  }

  /** Fails in front of every handler. */
  @Bean
  WebFilter failingFilter() {
    return (exchange, chain) ->
        exchange.getRequest().getPath().value().equals("/filtered")
            ? Mono.error(
                new CardDeclinedException(
                    String.valueOf(exchange.getRequest().getQueryParams().getFirst("secret")),
                    "acme"))
            : chain.filter(exchange);
  }
}

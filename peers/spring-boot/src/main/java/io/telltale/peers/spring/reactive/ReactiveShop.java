/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring.reactive;

import io.telltale.peers.spring.CardDeclinedException;
import io.telltale.peers.spring.Door;
import io.telltale.peers.spring.LoginFailedException;
import io.telltale.peers.spring.StockException;
import io.telltale.sdk.ProtectionReport;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The shop on Netty. Its code knows nothing of Telltale but the report. */
@SpringBootApplication
@Import(Door.class)
public class ReactiveShop {

  public static void main(String[] arguments) {
    SpringApplication.run(ReactiveShop.class, arguments);
  }

  /** Lets everybody in but at one door, and fails at the login. */
  @Bean
  SecurityWebFilterChain doors(ServerHttpSecurity http) {
    return http.authorizeExchange(
            requests -> requests.pathMatchers("/closed/**").denyAll().anyExchange().permitAll())
        .httpBasic(Customizer.withDefaults())
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(login(), SecurityWebFiltersOrder.AUTHORIZATION)
        .build();
  }

  private static WebFilter login() {
    return (exchange, chain) ->
        exchange.getRequest().getPath().value().equals("/login")
            ? Mono.error(
                new LoginFailedException(exchange.getRequest().getHeaders().getFirst("email")))
            : chain.filter(exchange);
  }

  /** Fails in front of every handler. */
  @Bean
  WebFilter failingFilter() {
    return (exchange, chain) ->
        exchange.getRequest().getPath().value().equals("/filtered")
            ? Mono.error(
                new CardDeclinedException(
                    exchange.getRequest().getHeaders().getFirst("email"),
                    exchange.getRequest().getHeaders().getFirst("note")))
            : chain.filter(exchange);
  }

  /** Deals with the card, and with nothing else. */
  @RestControllerAdvice
  static class Advice {

    @ExceptionHandler(CardDeclinedException.class)
    Mono<ProblemDetail> declined(CardDeclinedException error) {
      return Mono.just(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, error.getMessage()));
    }
  }

  record Order(@jakarta.validation.constraints.Size(max = 5) String customer) {}

  /** The requests. */
  @RestController
  static class Orders {

    private final JdbcTemplate database;
    private final Environment environment;
    private final ObjectProvider<ProtectionReport> reports;

    Orders(
        JdbcTemplate database, Environment environment, ObjectProvider<ProtectionReport> reports) {
      this.database = database;
      this.environment = environment;
      this.reports = reports;
    }

    @GetMapping("/report")
    Mono<String> report() {
      return Mono.fromSupplier(() -> reports.getObject().toString())
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/handled")
    Mono<String> handled(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      return later().then(Mono.error(new CardDeclinedException(email, note)));
    }

    @GetMapping("/unhandled")
    Mono<String> unhandled(@RequestHeader("note") String note) {
      return later().then(Mono.error(new StockException(note, null)));
    }

    @GetMapping("/wrapped")
    Mono<String> wrapped(@RequestHeader("note") String note) {
      StockException error = new StockException(note, null);
      return Mono.error(new IllegalStateException("no order for " + note, error));
    }

    /** The caller has the beginning of the reply, and its status, when it fails. */
    @GetMapping(path = "/committed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> committed(@RequestHeader("note") String note) {
      return Flux.concat(
          Flux.just("begun"), later().then(Mono.error(new StockException(note, null))));
    }

    @GetMapping("/undeclared")
    Mono<String> undeclared(@RequestHeader("email") String email) {
      return Mono.error(new IllegalArgumentException("no such customer: " + email));
    }

    /** The database quotes the value in its message. */
    @GetMapping("/twice")
    Mono<String> twice(@RequestHeader("email") String email) {
      return Mono.fromCallable(() -> write(email)).subscribeOn(Schedulers.boundedElastic());
    }

    private String write(String email) throws StockException {
      database.execute("create table if not exists customer (email varchar(99) unique)");
      try {
        database.update("insert into customer values (?)", email);
        database.update("insert into customer values (?)", email);
        return "written twice";
      } catch (DuplicateKeyException e) {
        throw new StockException(email, e);
      }
    }

    /** Refuses, and quotes what it was sent. */
    @GetMapping("/quoting")
    ResponseEntity<String> quoting(
        @RequestHeader("email") String email, @RequestHeader("note") String note) {
      return ResponseEntity.unprocessableEntity().body("{\"" + email + "\":\"" + note + "\"}");
    }

    /** The other service quotes the value in its body. */
    @GetMapping("/remote")
    Mono<String> remote(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      return WebClient.create()
          .get()
          .uri("http://localhost:" + environment.getProperty("local.server.port") + "/quoting")
          .header("email", email)
          .header("note", note)
          .retrieve()
          .bodyToMono(String.class);
    }

    @PostMapping("/orders")
    Mono<String> order(@jakarta.validation.Valid @RequestBody Mono<Order> order) {
      return order.map(Order::customer);
    }

    private static Mono<Long> later() {
      return Mono.delay(Duration.ofMillis(1));
    }
  }
}

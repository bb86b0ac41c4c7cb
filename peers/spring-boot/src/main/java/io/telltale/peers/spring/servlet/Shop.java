/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring.servlet;

import io.telltale.peers.spring.CardDeclinedException;
import io.telltale.peers.spring.Door;
import io.telltale.peers.spring.LoginFailedException;
import io.telltale.peers.spring.StockException;
import io.telltale.sdk.ProtectionReport;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** A shop that fails in the ways of shops. Its code knows nothing of Telltale but the report. */
@SpringBootApplication
@Import(Door.class)
@EnableAsync
@EnableScheduling
public class Shop {

  public static void main(String[] arguments) {
    SpringApplication.run(Shop.class, arguments);
  }

  @Bean
  ContextPropagatingTaskDecorator contextPropagatingTaskDecorator() {
    return new ContextPropagatingTaskDecorator();
  }

  /** Lets everybody in but at one door, and fails at the login. */
  @Bean
  SecurityFilterChain doors(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers("/closed/**").denyAll().anyRequest().permitAll())
        .httpBasic(Customizer.withDefaults())
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(login(), AuthorizationFilter.class)
        .build();
  }

  private static Filter login() {
    return (request, response, chain) -> {
      if (request instanceof HttpServletRequest http && http.getRequestURI().equals("/login")) {
        throw new LoginFailedException(http.getHeader("email"));
      }
      chain.doFilter(request, response);
    };
  }

  /** Fails in front of every handler. */
  @Bean
  Filter failingFilter() {
    return (request, response, chain) -> {
      if (request instanceof HttpServletRequest http && http.getRequestURI().equals("/filtered")) {
        throw new CardDeclinedException(http.getHeader("email"), http.getHeader("note"));
      }
      chain.doFilter(request, response);
    };
  }

  /** Deals with the card, and with nothing else. */
  @RestControllerAdvice
  static class Advice {

    @ExceptionHandler(CardDeclinedException.class)
    ProblemDetail declined(CardDeclinedException error) {
      return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, error.getMessage());
    }
  }

  /** What goes on without a request that waits for it. */
  @Component
  static class Work {

    private volatile String note;

    @Async
    public void later(String email, String note) {
      throw new CardDeclinedException(email, note);
    }

    void soon(String customer) {
      note = customer;
    }

    @Scheduled(fixedDelay = 50)
    void tidy() throws StockException {
      String customer = note;
      note = null;
      if (customer != null) {
        throw new StockException(customer, null);
      }
    }
  }

  record Order(@jakarta.validation.constraints.Size(max = 5) String customer) {}

  /** The requests. */
  @RestController
  @Validated
  static class Orders {

    private final Work work;
    private final JdbcTemplate database;
    private final Customers customers;
    private final Environment environment;
    private final ObjectProvider<ProtectionReport> reports;

    Orders(
        Work work,
        JdbcTemplate database,
        Customers customers,
        Environment environment,
        ObjectProvider<ProtectionReport> reports) {
      this.work = work;
      this.database = database;
      this.customers = customers;
      this.environment = environment;
      this.reports = reports;
    }

    @GetMapping("/report")
    String report() {
      return reports.getObject().toString();
    }

    @GetMapping("/handled")
    String handled(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      throw new CardDeclinedException(email, note);
    }

    @GetMapping("/unhandled")
    String unhandled(@RequestHeader("note") String note) throws StockException {
      throw new StockException(note, null);
    }

    @GetMapping("/wrapped")
    String wrapped(@RequestHeader("note") String note) {
      throw new IllegalStateException("no order for " + note, new StockException(note, null));
    }

    @GetMapping("/later")
    Callable<String> later(@RequestHeader("note") String note) {
      return () -> {
        throw new StockException(note, null);
      };
    }

    @GetMapping("/undeclared")
    String undeclared(@RequestHeader("email") String email) {
      throw new IllegalArgumentException("no such customer: " + email);
    }

    /** The database quotes the value in its message. */
    @GetMapping("/twice")
    String twice(@RequestHeader("email") String email) throws StockException {
      database.execute("create table if not exists customer (email varchar(99) unique)");
      try {
        database.update("insert into customer values (?)", email);
        database.update("insert into customer values (?)", email);
        return "written twice";
      } catch (org.springframework.dao.DuplicateKeyException e) {
        throw new StockException(email, e);
      }
    }

    /** Nobody deals with what JPA's provider throws, which quotes the value. */
    @GetMapping("/registered")
    String registered(@RequestHeader("email") String email) {
      customers.saveAndFlush(new Customer(email));
      customers.saveAndFlush(new Customer(email));
      return "never reached";
    }

    /** The same, as the cause of a declared exception. */
    @GetMapping("/registered-twice")
    String registeredTwice(@RequestHeader("email") String email) throws StockException {
      try {
        return registered(email);
      } catch (DataIntegrityViolationException e) {
        throw new StockException(email, e);
      }
    }

    /** Refuses, and quotes what it was sent. */
    @GetMapping("/quoting")
    ResponseEntity<String> quoting(
        @RequestHeader("email") String email, @RequestHeader("note") String note) {
      return ResponseEntity.unprocessableEntity().body("{\"" + email + "\":\"" + note + "\"}");
    }

    /** The other service quotes the value in its body, which the client quotes in its message. */
    @GetMapping("/remote")
    String remote(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      return RestClient.create("http://localhost:" + environment.getProperty("local.server.port"))
          .get()
          .uri("/quoting")
          .header("email", email)
          .header("note", note)
          .retrieve()
          .body(String.class);
    }

    /** The same, as the cause of a declared exception. */
    @GetMapping("/refused")
    String refused(@RequestHeader("email") String email, @RequestHeader("note") String note)
        throws StockException {
      try {
        return remote(email, note);
      } catch (HttpClientErrorException e) {
        throw new StockException(note, e);
      }
    }

    @PostMapping("/orders")
    String order(@jakarta.validation.Valid @RequestBody Order order) {
      return "never reached";
    }

    @GetMapping("/sized")
    String sized(@jakarta.validation.constraints.Size(max = 5) @RequestHeader("note") String note) {
      return "never reached";
    }

    @GetMapping("/async")
    String async(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      work.later(email, note);
      return "begun";
    }

    @GetMapping("/scheduled")
    String scheduled(@RequestHeader("note") String note) {
      work.soon(note);
      return "begun";
    }
  }
}

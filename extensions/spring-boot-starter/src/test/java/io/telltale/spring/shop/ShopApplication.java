/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestTemplate;

/** A shop that fails in every way there is. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ShopApplication.Orders.class, ShopApplication.Advice.class})
public class ShopApplication {

  /** Deals with the card, and with nothing else. */
  @RestControllerAdvice
  static class Advice {

    @ExceptionHandler(CardDeclinedException.class)
    ProblemDetail declined(CardDeclinedException error) {
      return Problems.of(error);
    }

    @ExceptionHandler(UnsupportedOperationException.class)
    String notYet() {
      return "not yet";
    }
  }

  /** The requests. */
  @RestController
  static class Orders {

    /** The caller has the beginning of the reply when it fails. */
    @GetMapping("/committed")
    void committed(@RequestParam("secret") String secret, HttpServletResponse response)
        throws Exception {
      response.getWriter().write("begun");
      response.flushBuffer();
      throw new StockException(secret);
    }

    @GetMapping("/healthy")
    String healthy() {
      return "fine";
    }

    @GetMapping("/handled")
    String handled(@RequestParam("secret") String secret) {
      throw new CardDeclinedException(secret, "acme");
    }

    @GetMapping("/unhandled")
    String unhandled(@RequestParam("secret") String secret) throws StockException {
      throw new StockException(secret);
    }

    @GetMapping("/wrapped")
    String wrapped(@RequestParam("secret") String secret) {
      throw new IllegalStateException("no order for " + secret, new StockException(secret));
    }

    @GetMapping("/later")
    Callable<String> later(@RequestParam("secret") String secret) {
      return () -> {
        throw new StockException(secret);
      };
    }

    /** What frameworks throw, which have no annotation. */
    @GetMapping("/number")
    int number(@RequestParam("secret") String secret) {
      return Integer.parseInt(secret);
    }

    @GetMapping("/missing")
    String missing(@RequestParam("other") String other) {
      return other;
    }

    @GetMapping("/not-yet")
    String notYet(@RequestParam("secret") String secret) {
      throw new UnsupportedOperationException("not for " + secret);
    }

    @GetMapping("/invalid")
    String invalid(@RequestParam("secret") String secret) throws Exception {
      BeanPropertyBindingResult result = new BeanPropertyBindingResult(new Customer(), "customer");
      result.addError(
          new FieldError(
              "customer",
              "names[" + secret + "].first",
              secret,
              false,
              new String[] {"Size.customer", "Size"},
              null,
              "not " + secret));
      result.reject("Unknown", "no customer " + secret);
      throw new MethodArgumentNotValidException(
          new MethodParameter(Orders.class.getDeclaredMethod("healthy"), -1), result);
    }

    /** Another service would have the same path, and nobody listens there. */
    @GetMapping("/relayed")
    String relayed() {
      return String.valueOf(
          new RestTemplate().getForObject("http://localhost:1/relayed", String.class));
    }

    @GetMapping("/undeclared")
    String undeclared(@RequestParam("secret") String secret) {
      throw new IllegalArgumentException("no such customer: " + secret);
    }
  }

  /** What is validated. */
  static final class Customer {}

  /** Fails in front of every handler. */
  @Bean
  Filter failingFilter() {
    return (request, response, chain) -> {
      if (request instanceof HttpServletRequest http && http.getRequestURI().equals("/filtered")) {
        throw new CardDeclinedException(http.getParameter("secret"), "acme");
      }
      chain.doFilter(request, response);
    };
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

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
      return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, error.getMessage());
    }
  }

  /** The requests. */
  @RestController
  static class Orders {

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

    @GetMapping("/undeclared")
    String undeclared(@RequestParam("secret") String secret) {
      throw new IllegalArgumentException("no such customer: " + secret);
    }
  }

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

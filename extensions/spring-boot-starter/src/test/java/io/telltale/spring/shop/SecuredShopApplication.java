/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop with Spring Security's filters, and with work that nobody waits for. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableAsync
@Import({SecuredShopApplication.Work.class, SecuredShopApplication.Orders.class})
public class SecuredShopApplication {

  @Bean
  SecurityFilterChain chain(
      ApplicationEventPublisher events,
      DefaultAuthenticationEventPublisher logins,
      ObservationRegistry observations) {
    return new DefaultSecurityFilterChain(
        AnyRequestMatcher.INSTANCE,
        basic(events),
        managed(logins),
        new ExceptionTranslationFilter(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)),
        guard(),
        observed(observations));
  }

  /** As Spring Security does with Boot's own configuration: a span within that of the request. */
  private static Filter observed(ObservationRegistry observations) {
    return (request, response, chain) -> {
      Observation observation = Observation.start("secured request", observations);
      try (Observation.Scope scope = observation.openScope()) {
        chain.doFilter(request, response);
      } finally {
        observation.stop();
      }
    };
  }

  /** As those of Spring Security do that log somebody in: it deals with what fails itself. */
  private static Filter basic(ApplicationEventPublisher events) {
    return (request, response, chain) -> {
      if (path(request).equals("/basic")) {
        AuthenticationException error = new LoginFailedException(request.getParameter("secret"));
        events.publishEvent(
            new AuthenticationFailureBadCredentialsEvent(
                new TestingAuthenticationToken("somebody", "nothing"), error));
        ((jakarta.servlet.http.HttpServletResponse) response).setStatus(401);
      } else {
        chain.doFilter(request, response);
      }
    };
  }

  /**
   * As Spring Security logs in with a provider of the application's: it sends no event of these.
   */
  private static Filter managed(DefaultAuthenticationEventPublisher logins) {
    return (request, response, chain) -> {
      String path = path(request);
      if (!path.equals("/provider") && !path.equals("/service")) {
        chain.doFilter(request, response);
        return;
      }
      LoginFailedException error = new LoginFailedException(request.getParameter("secret"));
      ProviderManager manager =
          new ProviderManager(
              failing(
                  path.equals("/provider")
                      ? error
                      : new InternalAuthenticationServiceException("unavailable", error)));
      manager.setAuthenticationEventPublisher(logins);
      try {
        manager.authenticate(new TestingAuthenticationToken("somebody", "nothing"));
      } catch (AuthenticationException refused) {
        ((jakarta.servlet.http.HttpServletResponse) response).setStatus(401);
      }
    };
  }

  private static AuthenticationProvider failing(AuthenticationException error) {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication authentication) {
        throw error;
      }

      @Override
      public boolean supports(Class<?> authentication) {
        return true;
      }
    };
  }

  private static Filter guard() {
    return (request, response, chain) -> {
      String secret = request.getParameter("secret");
      switch (path(request)) {
        case "/denied" -> throw new AccessDeniedException("not for " + secret);
        case "/login" -> throw new LoginFailedException(secret);
        default -> chain.doFilter(request, response);
      }
    };
  }

  private static String path(jakarta.servlet.ServletRequest request) {
    return ((HttpServletRequest) request).getRequestURI();
  }

  @Bean
  FilterRegistrationBean<FilterChainProxy> security(List<SecurityFilterChain> chains) {
    return new FilterRegistrationBean<>(new FilterChainProxy(chains));
  }

  /** What goes on without a request. */
  static class Work {

    @Async
    public void later(String secret) throws StockException {
      throw new StockException(secret);
    }
  }

  /** The requests. */
  @RestController
  static class Orders {

    private final Work work;

    Orders(Work work) {
      this.work = work;
    }

    @GetMapping("/inside")
    String inside(@RequestParam("secret") String secret) throws StockException {
      throw new StockException(secret);
    }

    @GetMapping("/async")
    String async(@RequestParam("secret") String secret) throws StockException {
      work.later(secret);
      return "begun";
    }
  }
}

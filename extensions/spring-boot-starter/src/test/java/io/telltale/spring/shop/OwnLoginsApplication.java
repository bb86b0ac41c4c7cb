/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** A shop that is told of logins by a class of its own, which a property names. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class OwnLoginsApplication {

  @Bean
  AuthenticationEventPublisher logins(
      @Value("${shop.logins}") Class<? extends AuthenticationEventPublisher> type) {
    return BeanUtils.instantiateClass(type);
  }

  @Bean
  SecurityFilterChain chain(AuthenticationEventPublisher logins) {
    ProviderManager manager = new ProviderManager(new KnownLogins());
    manager.setAuthenticationEventPublisher(logins);
    Filter login =
        (request, response, chain) -> {
          String path = ((HttpServletRequest) request).getRequestURI();
          String secret = request.getParameter("secret");
          int status;
          try {
            manager.authenticate(
                new TestingAuthenticationToken(path.equals("/enter") ? "known" : secret, ""));
            status = 204;
          } catch (AuthenticationException refused) {
            status = 401;
          }
          ((HttpServletResponse) response).setStatus(status);
        };
    return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, login);
  }

  /** Knows one login alone. */
  private static final class KnownLogins implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication login) {
      if (login.getName().equals("known")) {
        return new TestingAuthenticationToken("known", "", "CUSTOMER");
      }
      throw new LoginFailedException(login.getName());
    }

    @Override
    public boolean supports(Class<?> authentication) {
      return true;
    }
  }

  @Bean
  FilterRegistrationBean<FilterChainProxy> security(List<SecurityFilterChain> chains) {
    return new FilterRegistrationBean<>(new FilterChainProxy(chains));
  }
}

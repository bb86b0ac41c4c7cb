/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.spring.protection.ConditionalOnTelltale;
import io.telltale.spring.protection.ErrorCounter;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import io.telltale.spring.web.RequestErrors;
import io.telltale.spring.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;

/** Errors of servlet applications: recorded on the span of the request, and replied to. */
@AutoConfiguration(after = TelltaleAutoConfiguration.class)
@ConditionalOnTelltale
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(WebProperties.class)
public final class TelltaleWebMvcAutoConfiguration {

  /** Made by Spring. */
  public TelltaleWebMvcAutoConfiguration() {}

  @Bean
  RequestErrors telltaleRequestErrors(
      ExceptionTracer exceptions,
      ErrorRegistry registry,
      WebProperties properties,
      ObjectProvider<ErrorCounter> counters) {
    return new RequestErrors(
        exceptions, registry, properties, counters.getIfAvailable(() -> labels -> {}));
  }

  @Bean
  @ConditionalOnProperty(name = WebProperties.RECORD, matchIfMissing = true)
  RecordingExceptionResolver telltaleExceptionResolver(RequestErrors errors) {
    return new RecordingExceptionResolver(errors);
  }

  @Bean
  @ConditionalOnProperty(name = WebProperties.RECORD, matchIfMissing = true)
  ErrorFilter telltaleErrorFilter(RequestErrors errors, WebProperties properties) {
    return new ErrorFilter(errors, properties.isReplies());
  }

  @Bean
  @ConditionalOnProperty(name = WebProperties.REPLIES, matchIfMissing = true)
  ProblemAdvice telltaleProblemAdvice(RequestErrors errors) {
    return new ProblemAdvice(errors);
  }

  @Bean
  @ConditionalOnProperty(name = WebProperties.MASK_PROBLEMS, matchIfMissing = true)
  ProblemMasking telltaleProblemMasking(RequestErrors errors) {
    return new ProblemMasking(errors);
  }

  /** What Spring Security deals with. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(DefaultSecurityFilterChain.class)
  @ConditionalOnProperty(name = WebProperties.RECORD, matchIfMissing = true)
  static class Security {

    @Bean
    static SecurityRecording telltaleSecurityRecording(ObjectProvider<RequestErrors> errors) {
      return new SecurityRecording(errors);
    }

    @Bean
    FailedLogins telltaleFailedLogins(RequestErrors errors) {
      return new FailedLogins(errors);
    }

    @Bean
    static WatchedLogins telltaleWatchedLogins(ObjectProvider<RequestErrors> errors) {
      return new WatchedLogins(errors);
    }
  }
}

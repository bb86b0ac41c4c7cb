/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

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
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResultHandler;

/** Errors of reactive applications: recorded on the span of the request, and replied to. */
@AutoConfiguration(
    after = TelltaleAutoConfiguration.class,
    beforeName = {
      "org.springframework.boot.autoconfigure.web.reactive.error.ErrorWebFluxAutoConfiguration",
      "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration"
    })
@ConditionalOnTelltale
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@EnableConfigurationProperties(WebProperties.class)
public final class TelltaleWebFluxAutoConfiguration {

  /** Made by Spring. */
  public TelltaleWebFluxAutoConfiguration() {}

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
  ExchangeErrors telltaleExchangeErrors(RequestErrors errors) {
    return new ExchangeErrors(errors);
  }

  /** What records. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = WebProperties.RECORD, matchIfMissing = true)
  static class Recording {

    @Bean
    RecordingHandlerAdapter telltaleHandlerAdapter(
        ExchangeErrors errors, ObjectProvider<HandlerAdapter> adapters) {
      return new RecordingHandlerAdapter(errors, adapters);
    }

    @Bean
    RecordingFilter telltaleErrorFilter(ExchangeErrors errors) {
      return new RecordingFilter(errors);
    }

    @Bean
    RecordingExceptionHandler telltaleExceptionHandler(ExchangeErrors errors) {
      return new RecordingExceptionHandler(errors);
    }
  }

  /** What Spring Security deals with. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MatcherSecurityWebFilterChain.class)
  @ConditionalOnProperty(name = WebProperties.RECORD, matchIfMissing = true)
  static class Security {

    @Bean
    static SecurityRecording telltaleSecurityRecording(ObjectProvider<ExchangeErrors> errors) {
      return new SecurityRecording(errors);
    }
  }

  /** What replies. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = WebProperties.REPLIES, matchIfMissing = true)
  static class Replies {

    @Bean
    ProblemAdvice telltaleProblemAdvice(ExchangeErrors errors) {
      return new ProblemAdvice(errors);
    }

    @Bean
    ReplyingExceptionHandler telltaleReplies(ExchangeErrors errors) {
      return new ReplyingExceptionHandler(errors);
    }
  }

  @Bean
  @ConditionalOnProperty(name = WebProperties.MASK_PROBLEMS, matchIfMissing = true)
  ProblemMasking telltaleProblemMasking(
      ExchangeErrors errors, ObjectProvider<HandlerResultHandler> handlers) {
    return new ProblemMasking(errors, handlers);
  }
}

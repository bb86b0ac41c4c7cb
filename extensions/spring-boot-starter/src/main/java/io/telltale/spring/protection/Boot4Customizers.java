/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.boot.opentelemetry.autoconfigure.logging.SdkLoggerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where Boot 4 lets others have a say in the SDK that it builds. */
final class Boot4Customizers {

  private Boot4Customizers() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      name =
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer")
  static class Tracing {

    @Bean
    Tracers telltaleTracerProviderCustomizer(ProviderProtection protection) {
      return new Tracers(protection);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      name =
          "org.springframework.boot.opentelemetry.autoconfigure.logging.SdkLoggerProviderBuilderCustomizer")
  static class Logging {

    @Bean
    Loggers telltaleLoggerProviderCustomizer(ProviderProtection protection) {
      return new Loggers(protection);
    }
  }

  /** Comes last, as it masks what others have added. */
  static final class Tracers implements SdkTracerProviderBuilderCustomizer, Ordered {

    private final ProviderProtection protection;

    Tracers(ProviderProtection protection) {
      this.protection = protection;
    }

    @Override
    public void customize(SdkTracerProviderBuilder builder) {
      protection.protect(builder);
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }
  }

  /** Comes last, as it masks what others have added. */
  static final class Loggers implements SdkLoggerProviderBuilderCustomizer, Ordered {

    private final ProviderProtection protection;

    Loggers(ProviderProtection protection) {
      this.protection = protection;
    }

    @Override
    public void customize(SdkLoggerProviderBuilder builder) {
      protection.protect(builder);
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }
  }
}

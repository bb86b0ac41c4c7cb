/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.boot.opentelemetry.autoconfigure.logging.SdkLoggerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Where Boot 4 lets others have a say in the SDK that it builds. Telltale comes last, as it masks
 * what others have added.
 */
final class Boot4Customizers {

  private Boot4Customizers() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      name =
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer")
  static class Tracing {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SdkTracerProviderBuilderCustomizer telltaleTracerProviderCustomizer(
        ProviderProtection protection) {
      return protection::protect;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      name =
          "org.springframework.boot.opentelemetry.autoconfigure.logging.SdkLoggerProviderBuilderCustomizer")
  static class Logging {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SdkLoggerProviderBuilderCustomizer telltaleLoggerProviderCustomizer(
        ProviderProtection protection) {
      return protection::protect;
    }
  }
}

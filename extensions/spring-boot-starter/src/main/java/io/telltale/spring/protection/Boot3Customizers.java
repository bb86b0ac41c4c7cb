/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import org.springframework.boot.actuate.autoconfigure.logging.SdkLoggerProviderBuilderCustomizer;
import org.springframework.boot.actuate.autoconfigure.tracing.SdkTracerProviderBuilderCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Where Boot 3 lets others have a say in the SDK that it builds. Telltale comes last, as it masks
 * what others have added.
 */
final class Boot3Customizers {

  private Boot3Customizers() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      name =
          "org.springframework.boot.actuate.autoconfigure.tracing.SdkTracerProviderBuilderCustomizer")
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
          "org.springframework.boot.actuate.autoconfigure.logging.SdkLoggerProviderBuilderCustomizer")
  static class Logging {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SdkLoggerProviderBuilderCustomizer telltaleLoggerProviderCustomizer(
        ProviderProtection protection) {
      return protection::protect;
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.actuator;

import io.telltale.sdk.data.ProtectionLevel;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Health in Boot 3 and 4, which have moved its types. Where everything is protected, it is up; else
 * it is unknown, which takes no application out of service, as it can serve.
 */
final class ProtectionHealth {

  private static final String NAME = "telltale";

  private ProtectionHealth() {}

  private static boolean isFull(LastReport report) {
    return report.get().level() == ProtectionLevel.FULL;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class Boot3 {

    @Bean
    @ConditionalOnEnabledHealthIndicator(NAME)
    HealthIndicator telltaleHealthIndicator(LastReport report) {
      return () ->
          Health.status(isFull(report) ? Status.UP : Status.UNKNOWN)
              .withDetails(report.summary())
              .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class Boot4 {

    @Bean
    @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator(
        NAME)
    org.springframework.boot.health.contributor.HealthIndicator telltaleHealthIndicator(
        LastReport report) {
      return () ->
          org.springframework.boot.health.contributor.Health.status(
                  isFull(report)
                      ? org.springframework.boot.health.contributor.Status.UP
                      : org.springframework.boot.health.contributor.Status.UNKNOWN)
              .withDetails(report.summary())
              .build();
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.ObservationFilter;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.spring.protection.ConditionalOnTelltale;
import io.telltale.spring.protection.ErrorCounter;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Metrics of errors, where Micrometer is there. */
@AutoConfiguration(before = TelltaleAutoConfiguration.class)
@ConditionalOnTelltale
@ConditionalOnClass(MeterRegistry.class)
public final class TelltaleMicrometerAutoConfiguration {

  /** Made by Spring. */
  public TelltaleMicrometerAutoConfiguration() {}

  @Bean
  @ConditionalOnProperty(name = "telltale.micrometer.errors", matchIfMissing = true)
  ErrorCounter telltaleErrorCounter(ObjectProvider<MeterRegistry> registries) {
    return new MicrometerErrors(registries);
  }

  @Bean
  @ConditionalOnProperty(name = "telltale.micrometer.errors", matchIfMissing = true)
  MeterBinder telltaleSelfMetrics() {
    return new MicrometerSelfMetrics();
  }

  /** Keys of observations, where meters are written of them. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterObservationHandler.class)
  static class Observations {

    @Bean
    @ConditionalOnProperty(name = "telltale.micrometer.keys", matchIfMissing = true)
    static ObservedErrors telltaleObservedErrors(
        ObjectProvider<ErrorRegistry> registry, Environment environment) {
      return new ObservedErrors(registry, environment);
    }

    @Bean
    @ConditionalOnProperty(name = "telltale.micrometer.mask-values", matchIfMissing = true)
    ObservationFilter telltaleMaskedValues() {
      return new MaskedValues();
    }
  }
}

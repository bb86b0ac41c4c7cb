/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.telltale.spring.protection.ConditionalOnTelltale;
import io.telltale.spring.protection.ErrorCounter;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

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
}

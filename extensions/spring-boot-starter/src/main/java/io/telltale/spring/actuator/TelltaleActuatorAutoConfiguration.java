/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.actuator;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.sdk.ProtectionReport;
import io.telltale.spring.protection.ConditionalOnTelltale;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The endpoint {@code telltale}, where the actuator is there and exposes it. */
@AutoConfiguration(after = TelltaleAutoConfiguration.class)
@ConditionalOnTelltale
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
public final class TelltaleActuatorAutoConfiguration {

  /** Made by Spring. */
  public TelltaleActuatorAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnAvailableEndpoint(endpoint = TelltaleEndpoint.class)
  TelltaleEndpoint telltaleEndpoint(
      ObjectProvider<ProtectionReport> reports, ErrorRegistry registry) {
    return new TelltaleEndpoint(reports, registry);
  }
}

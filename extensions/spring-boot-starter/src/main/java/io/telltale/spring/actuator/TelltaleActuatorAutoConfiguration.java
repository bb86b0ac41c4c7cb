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
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The endpoint {@code telltale}, health and information, where the actuator is there. */
@AutoConfiguration(after = TelltaleAutoConfiguration.class)
@ConditionalOnTelltale
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@Import({ProtectionHealth.Boot3.class, ProtectionHealth.Boot4.class})
public final class TelltaleActuatorAutoConfiguration {

  /** Made by Spring. */
  public TelltaleActuatorAutoConfiguration() {}

  @Bean
  LastReport telltaleLastReport(ObjectProvider<ProtectionReport> reports) {
    return new LastReport(reports);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnAvailableEndpoint(endpoint = TelltaleEndpoint.class)
  TelltaleEndpoint telltaleEndpoint(
      LastReport report, ErrorRegistry registry, ConfigurableApplicationContext context) {
    ClassLoader loader = context.getBeanFactory().getBeanClassLoader();
    DeclaredCatalogue catalogue =
        new DeclaredCatalogue(loader == null ? ClassLoader.getSystemClassLoader() : loader);
    return new TelltaleEndpoint(report, registry, catalogue);
  }

  @Bean
  @ConditionalOnEnabledInfoContributor("telltale")
  InfoContributor telltaleInfoContributor(LastReport report) {
    return info -> info.withDetail("telltale", report.summary());
  }
}

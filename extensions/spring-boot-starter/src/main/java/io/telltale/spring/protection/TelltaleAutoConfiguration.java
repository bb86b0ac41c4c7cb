/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.api.OpenTelemetry;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.sdk.Protection;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * What every application has: the configuration, what records exceptions, and masking around
 * whatever its SDK exports. Where Telltale is switched off, the beans that code may ask for are
 * there and do nothing.
 */
@AutoConfiguration
@ImportRuntimeHints(GeneratedCodeHints.class)
public final class TelltaleAutoConfiguration {

  /** Made by Spring. */
  public TelltaleAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  TracingConfig telltaleTracingConfig(Environment environment) {
    return new SpringProperties(environment).config();
  }

  @Bean
  @ConditionalOnMissingBean
  Protection telltaleProtection(TracingConfig config) {
    // Required protection is seen to here, so that it does have an effect.
    return Telltale.with(config.toBuilder().requireProtection(false).build());
  }

  @Bean
  SwitchCheck telltaleSwitchCheck(TracingConfig config, Environment environment) {
    return new SwitchCheck(config, environment);
  }

  @Bean
  @ConditionalOnMissingBean
  ErrorRegistry telltaleErrorRegistry() {
    ClassLoader classLoader = ClassUtils.getDefaultClassLoader();
    return classLoader == null ? ErrorRegistry.load() : ErrorRegistry.load(classLoader);
  }

  @Bean
  @ConditionalOnMissingBean
  ExceptionTracer telltaleExceptionTracer(
      Protection protection,
      ObjectProvider<OpenTelemetry> beans,
      ObjectProvider<ErrorCounter> counters) {
    OpenTelemetry openTelemetry = ApplicationTelemetry.of(beans);
    ErrorCounter counter = counters.getIfAvailable();
    return counter == null
        ? protection.exceptionTracer(openTelemetry)
        : protection.exceptionTracer(openTelemetry, counter);
  }

  @Bean
  @ConditionalOnMissingBean
  TraceContextPropagator telltaleTraceContextPropagator(
      ObjectProvider<OpenTelemetry> openTelemetry) {
    return TraceContextPropagator.of(ApplicationTelemetry.of(openTelemetry));
  }

  /** A new one each time, as it tells what is seen when it is asked for. */
  @Bean
  @Scope("prototype")
  @ConditionalOnMissingBean
  ProtectionReport telltaleProtectionReport(
      Protection protection, ObjectProvider<OpenTelemetry> openTelemetry) {
    return protection.verify(ApplicationTelemetry.of(openTelemetry));
  }

  /** What changes the application's telemetry. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnTelltale
  @Import({
    Boot3Customizers.Tracing.class,
    Boot3Customizers.Logging.class,
    Boot4Customizers.Tracing.class,
    Boot4Customizers.Logging.class
  })
  static class Masking {

    @Bean
    static ExporterMasking telltaleExporterMasking(
        ObjectProvider<Protection> protection, ConfigurableListableBeanFactory beans) {
      return new ExporterMasking(protection, beans);
    }

    @Bean
    ProviderProtection telltaleProviderProtection(Protection protection, TracingConfig config) {
      return new ProviderProtection(protection, config);
    }

    @Bean
    StartUpCheck telltaleStartUpCheck(
        ObjectProvider<OpenTelemetry> openTelemetry, ErrorRegistry registry, TracingConfig config) {
      return new StartUpCheck(openTelemetry, registry, config);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.Protection;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;

/**
 * Puts an exporter that masks in the place of each exporter that is a bean. One that masks already
 * stays. So does one that is declared by a class of its own, as others may ask for it by that
 * class: what the SDK hands it is masked all the same, see {@link ProviderProtection}. For metrics
 * the reader in front of it masks, if nobody asks for the reader by its class.
 */
final class ExporterMasking implements BeanPostProcessor, Ordered {

  private static final String OF_OPENTELEMETRY = "io.opentelemetry.";
  private static final String OF_TESTS = "io.opentelemetry.sdk.testing.";

  private final ObjectProvider<Protection> protection;
  private final ConfigurableListableBeanFactory beans;

  ExporterMasking(ObjectProvider<Protection> protection, ConfigurableListableBeanFactory beans) {
    this.protection = protection;
    this.beans = beans;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    boolean isOurs =
        bean instanceof SpanExporter
            || bean instanceof LogRecordExporter
            || bean instanceof MetricExporter
            || bean instanceof MetricReader;
    return isOurs && isFree(bean, name) ? masked(bean, protection.getObject()) : bean;
  }

  private static Object masked(Object bean, Protection protection) {
    if (bean instanceof SpanExporter exporter) {
      return protection.masking(exporter);
    }
    if (bean instanceof LogRecordExporter exporter) {
      return protection.masking(exporter);
    }
    if (bean instanceof MetricExporter exporter) {
      return protection.masking(exporter);
    }
    if (bean instanceof MetricReader reader) {
      return protection.masking(reader);
    }
    return bean;
  }

  /** Returns whether nobody asks for a bean by its class, as far as can be told. */
  private boolean isFree(Object bean, String name) {
    String type = bean.getClass().getName();
    // Applications ask for the reader by its class, to collect at once. If they cannot, it is
    // masked
    // as well as its exporter, which need not be free.
    if (type.startsWith(OF_OPENTELEMETRY) && !(bean instanceof PeriodicMetricReader)) {
      return !type.startsWith(OF_TESTS);
    }
    @Nullable Class<?> declared = declaredType(name);
    return declared != null && declared.isInterface();
  }

  private @Nullable Class<?> declaredType(String name) {
    if (!beans.containsBeanDefinition(name)) {
      return null;
    }
    BeanDefinition definition = beans.getMergedBeanDefinition(name);
    if (!(definition instanceof RootBeanDefinition root)) {
      return null;
    }
    @Nullable Method factory = root.getResolvedFactoryMethod();
    return factory == null ? null : factory.getReturnType();
  }

  /** Last, so that what others wrap around an exporter is masked too. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}

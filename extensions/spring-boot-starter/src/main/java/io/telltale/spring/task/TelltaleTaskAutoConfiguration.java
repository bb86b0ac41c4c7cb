/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.task;

import io.opentelemetry.api.OpenTelemetry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.HostSupport;
import io.telltale.spring.protection.ConditionalOnTelltale;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/**
 * Records what {@code @Async} methods throw, unless the application has an {@code AsyncConfigurer}.
 */
@AutoConfiguration(before = TaskExecutionAutoConfiguration.class)
@ConditionalOnTelltale
@ConditionalOnClass(AsyncConfigurer.class)
public final class TelltaleTaskAutoConfiguration {

  /** Made by Spring. */
  public TelltaleTaskAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty(name = "telltale.async.record", matchIfMissing = true)
  AsyncConfigurer telltaleAsyncConfigurer(
      BeanFactory beans,
      ObjectProvider<OpenTelemetry> openTelemetry,
      ObjectProvider<ExceptionTracer> exceptions) {
    return new RecordingAsyncConfigurer(
        beans,
        () ->
            new RecordingAsyncHandler(
                HostSupport.ofApplication(openTelemetry.getIfAvailable())
                    .getTracer("io.telltale.spring"),
                exceptions.getObject()));
  }
}

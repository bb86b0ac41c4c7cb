/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.listener;

import io.telltale.runtime.ExceptionTracer;
import io.telltale.spring.protection.ConditionalOnTelltale;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.kafka.listener.RecordInterceptor;

/** Records what listeners of Kafka and JMS throw, where these are there. */
@AutoConfiguration(
    after = TelltaleAutoConfiguration.class,
    beforeName = {
      "org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@ConditionalOnTelltale
@ConditionalOnProperty(name = "telltale.listeners.record", matchIfMissing = true)
public final class TelltaleListenerAutoConfiguration {

  /** Made by Spring. */
  public TelltaleListenerAutoConfiguration() {}

  /** Of JMS. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(JmsListenerEndpointRegistry.class)
  static class Jms {

    @Bean
    RecordingJmsListeners telltaleJmsListeners(
        ObjectProvider<JmsListenerEndpointRegistry> registries,
        ObjectProvider<ExceptionTracer> exceptions) {
      return new RecordingJmsListeners(registries, new MessageErrors(exceptions));
    }
  }

  /** Of Kafka. Boot takes one interceptor; that of the application wins. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(RecordInterceptor.class)
  static class Kafka {

    @Bean
    @ConditionalOnMissingBean(RecordInterceptor.class)
    RecordInterceptor<Object, Object> telltaleKafkaInterceptor(
        ObjectProvider<ExceptionTracer> exceptions) {
      return new RecordingKafkaInterceptor(new MessageErrors(exceptions));
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Session;
import java.lang.reflect.Proxy;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.annotation.EnableJms;
import org.springframework.jms.annotation.JmsListenerConfigurer;
import org.springframework.jms.config.AbstractJmsListenerEndpoint;
import org.springframework.jms.config.DefaultJmsListenerContainerFactory;
import org.springframework.jms.config.SimpleJmsListenerEndpoint;
import org.springframework.jms.listener.MessageListenerContainer;
import org.springframework.jms.listener.SessionAwareMessageListener;

/** Whose listeners fail, each with the secret. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableJms
public class ListeningShopApplication {

  private static final String SECRET = "canary-4c1d77@customer.example";

  /** Starts nothing: there is no broker. */
  @Bean
  DefaultJmsListenerContainerFactory jmsListenerContainerFactory() {
    DefaultJmsListenerContainerFactory factory = new DefaultJmsListenerContainerFactory();
    factory.setConnectionFactory(
        (ConnectionFactory)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConnectionFactory.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("there is no broker");
                }));
    factory.setAutoStartup(false);
    return factory;
  }

  @Bean
  JmsListenerConfigurer listeners() {
    return registrar -> {
      SimpleJmsListenerEndpoint plain = new SimpleJmsListenerEndpoint();
      plain.setId("plain");
      plain.setDestination("orders");
      plain.setMessageListener((MessageListener) message -> fail());
      registrar.registerEndpoint(plain);
      registrar.registerEndpoint(aware());
    };
  }

  private static AbstractJmsListenerEndpoint aware() {
    AbstractJmsListenerEndpoint endpoint =
        new AbstractJmsListenerEndpoint() {
          @Override
          protected MessageListener createMessageListener(MessageListenerContainer container) {
            return new Aware();
          }
        };
    endpoint.setId("aware");
    endpoint.setDestination("orders");
    return endpoint;
  }

  /** Wants the session, as listeners with an annotation do. */
  private static final class Aware
      implements MessageListener, SessionAwareMessageListener<Message> {

    @Override
    public void onMessage(Message message) {
      throw new IllegalStateException("without the session");
    }

    @Override
    public void onMessage(Message message, Session session) {
      fail();
    }
  }

  private static void fail() {
    throw new CardDeclinedException(SECRET, "acme");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.telltale.spring.shop.CardDeclinedException;
import io.telltale.spring.shop.ListeningShopApplication;
import io.telltale.testing.ReceivedSpan;
import jakarta.jms.Message;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.junit.jupiter.api.Test;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.listener.AbstractMessageListenerContainer;
import org.springframework.jms.listener.SessionAwareMessageListener;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * What listeners of Kafka and JMS throw is recorded. Here nothing is sent: real brokers are in the
 * profile spring-boot of the sample.
 */
class ListenersTest {

  @Test
  void whatAListenerOfJmsThrowsIsOnTheSpanOfTheMessage() throws Exception {
    try (RunningShop shop = RunningShop.of(ListeningShopApplication.class)) {
      for (String id : List.of("aware", "plain")) {
        Span span = start(shop, id);
        try (Scope scope = span.makeCurrent()) {
          assertThatThrownBy(() -> listener(shop, id).onMessage(null, null))
              .isInstanceOf(CardDeclinedException.class);
        } finally {
          span.end();
        }
      }
      shop.end();

      for (String id : List.of("aware", "plain")) {
        assertRecorded(shop, id);
      }
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @SuppressWarnings("unchecked")
  private static SessionAwareMessageListener<Message> listener(RunningShop shop, String id) {
    JmsListenerEndpointRegistry registry =
        shop.context().getBean(JmsListenerEndpointRegistry.class);
    Object listener =
        ((AbstractMessageListenerContainer) registry.getListenerContainer(id)).getMessageListener();
    return (SessionAwareMessageListener<Message>) listener;
  }

  @Test
  void whatAListenerOfKafkaThrowsIsOnTheSpanOfTheMessage() {
    try (RunningShop shop = RunningShop.of(ListeningShopApplication.class)) {
      fail(shop);
      shop.end();

      assertRecorded(shop, "kafka");
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @SuppressWarnings("unchecked")
  private static void fail(RunningShop shop) {
    RecordInterceptor<Object, Object> interceptor = shop.context().getBean(RecordInterceptor.class);
    ConsumerRecord<Object, Object> message = new ConsumerRecord<>("orders", 0, 0, "key", SECRET);
    MockConsumer<Object, Object> consumer = new MockConsumer<>(OffsetResetStrategy.EARLIEST);
    Span span = start(shop, "kafka");
    try (Scope scope = span.makeCurrent()) {
      assertThat(interceptor.intercept(message, consumer)).isSameAs(message);
      Exception error = new CardDeclinedException(SECRET, "acme");
      interceptor.failure(message, new IllegalStateException("not " + SECRET, error), consumer);
    } finally {
      span.end();
    }
  }

  @Test
  void withoutTheWishNothingIsRecorded() {
    try (RunningShop shop =
        RunningShop.of(ListeningShopApplication.class, "telltale.listeners.record=false")) {
      assertThat(shop.context().getBeanNamesForType(RecordInterceptor.class)).isEmpty();
      assertThat(listener(shop, "aware").getClass().getName()).doesNotContain("Recording");
    }
  }

  private static Span start(RunningShop shop, String name) {
    return shop.context()
        .getBean(OpenTelemetry.class)
        .getTracer("shop")
        .spanBuilder(name)
        .setSpanKind(SpanKind.CONSUMER)
        .startSpan();
  }

  private static void assertRecorded(RunningShop shop, String name) {
    ReceivedSpan span =
        shop.receiver().spans().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(span.attributes())
        .containsEntry("error.code", 402L)
        .containsEntry("error.detail.email", "c***@customer.example");
    assertThat(span.eventNames()).containsExactly("exception");
  }
}

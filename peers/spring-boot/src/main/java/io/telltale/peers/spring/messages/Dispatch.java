/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring.messages;

import io.telltale.peers.spring.CardDeclinedException;
import io.telltale.peers.spring.Door;
import io.telltale.peers.spring.StockException;
import io.telltale.sdk.ProtectionReport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whose listeners fail: of Kafka, whose broker runs in this process and listens on a port, and of
 * JMS, whose broker does without one.
 */
@SpringBootApplication
@Import(Door.class)
public class Dispatch {

  public static void main(String[] arguments) {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, "orders", "payments");
    broker.afterPropertiesSet();
    SpringApplication.run(
        Dispatch.class, "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString());
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
  }

  /** What listens. */
  @Component
  static class Listeners {

    @KafkaListener(topics = "orders")
    void order(String note) throws StockException {
      throw new StockException(note, null);
    }

    @KafkaListener(topics = "payments")
    void payment(String message) {
      throw new IllegalStateException("not paid: " + message, declined(message));
    }

    @JmsListener(destination = "returns")
    void returned(String note) throws StockException {
      throw new StockException(note, null);
    }

    @JmsListener(destination = "refunds")
    void refunded(String message) {
      throw new IllegalStateException("not paid: " + message, declined(message));
    }

    private static CardDeclinedException declined(String message) {
      String[] values = message.split(" ", 2);
      return new CardDeclinedException(values[0], values[1]);
    }
  }

  /** The requests, each of which sends a message. */
  @RestController
  static class Messages {

    private final KafkaTemplate<String, String> kafka;
    private final JmsTemplate jms;
    private final ObjectProvider<ProtectionReport> reports;

    Messages(
        KafkaTemplate<String, String> kafka,
        JmsTemplate jms,
        ObjectProvider<ProtectionReport> reports) {
      this.kafka = kafka;
      this.jms = jms;
      this.reports = reports;
    }

    @GetMapping("/report")
    String report() {
      return reports.getObject().toString();
    }

    @GetMapping("/kafka")
    String kafka(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      kafka.send("orders", note);
      kafka.send("payments", email + " " + note);
      return "sent";
    }

    @GetMapping("/jms")
    String jms(@RequestHeader("email") String email, @RequestHeader("note") String note) {
      jms.convertAndSend("returns", note);
      jms.convertAndSend("refunds", email + " " + note);
      return "sent";
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import jakarta.validation.Valid;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The checkout. Nothing here knows of Telltale but the exceptions. */
@SpringBootApplication
@EnableScheduling
public class CheckoutApplication {

  private static final Logger LOGGER = LoggerFactory.getLogger("checkout");

  private static final Set<String> SESSIONS = Set.of("bob@example.com", "carol@example.com");

  /** Made by Spring. */
  public CheckoutApplication() {}

  @RestController
  static class Orders {

    private final PlacedOrders orders;
    private final Payments payments;

    Orders(PlacedOrders orders, Payments payments) {
      this.orders = orders;
      this.payments = payments;
    }

    @PostMapping("/orders")
    String place(@Valid @RequestBody OrderRequest order) {
      if (!SESSIONS.contains(order.email())) {
        throw new AuthRequiredException(order.email());
      }
      try {
        payments.charge(order);
      } catch (PaymentUnavailableException e) {
        LOGGER.warn("{} cannot pay", order.email(), e);
        throw e;
      }
      PlacedOrder placed = orders.save(new PlacedOrder(order.email(), order.pieces()));
      return "order " + placed.id() + " placed";
    }
  }

  /** Reminds a customer once, in vain. */
  @Component
  static class Reminders {

    @Scheduled(initialDelay = 0)
    void remind() {
      throw new ReminderException("carol@example.com");
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.sample.errors.AuthRequiredException;
import io.telltale.sample.errors.PaymentUnavailableException;
import io.telltale.sample.errors.Warehouse;
import java.io.IOException;
import java.util.Set;

/** The business of the service; it knows nothing of tracing. */
final class Checkout {

  private static final Set<String> SESSIONS = Set.of("bob@example.com", "carol@example.com");
  private static final int IN_STOCK = 3;
  private static final String EXPIRED_CARD = "4000000000000069";

  /** Places an order, and returns what the customer is told. */
  String place(Order order) {
    if (!SESSIONS.contains(order.email())) {
      throw new AuthRequiredException(order.email(), "acme");
    }
    Warehouse.reserve(order.id(), order.pieces(), IN_STOCK);
    try {
      charge(order);
    } catch (IOException e) {
      throw new PaymentUnavailableException(order.email(), order.cardNumber(), e);
    }
    return "order " + order.id() + " placed";
  }

  /** Stands for the gateway's client library, which quotes in its errors what it was given. */
  private static void charge(Order order) throws IOException {
    if (order.cardNumber().equals(EXPIRED_CARD)) {
      throw new IOException(
          "gateway timed out, request was card=" + order.cardNumber() + "&payer=" + order.email());
    }
  }
}

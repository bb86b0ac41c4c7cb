/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.sample.errors.AuthRequiredException;
import io.telltale.sample.errors.Warehouse;
import java.util.Set;

/** The business of the service; it knows nothing of tracing. */
final class Checkout {

  private static final Set<String> SESSIONS = Set.of("bob@example.com", "carol@example.com");
  private static final int IN_STOCK = 3;

  private final PaymentsClient payments;

  Checkout(PaymentsClient payments) {
    this.payments = payments;
  }

  /** Places an order, and returns what the customer is told. */
  String place(Order order) {
    if (!SESSIONS.contains(order.email())) {
      throw new AuthRequiredException(order.email(), "acme");
    }
    Warehouse.reserve(order.id(), order.pieces(), IN_STOCK);
    payments.charge(order);
    return "order " + order.id() + " placed";
  }
}

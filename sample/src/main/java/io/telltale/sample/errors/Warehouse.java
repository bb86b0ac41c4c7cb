/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorRemedy;
import io.telltale.annotations.ErrorSeverity;
import io.telltale.annotations.Retry;

/** Where the goods are, or are not. */
public final class Warehouse {

  /** Too few pieces are left. */
  @ErrorCode(
      value = 409,
      status = 409,
      message = "Order {order_id}: only {left} left",
      retry = Retry.NEVER,
      severity = ErrorSeverity.INFO,
      owner = "team-checkout")
  @ErrorRemedy("Order fewer, or wait for the next delivery.")
  public static class OutOfStockException extends OrderException {

    @ErrorAttribute final int left;

    public OutOfStockException(String orderId, int left) {
      super(orderId, "out of stock");
      this.left = left;
    }
  }

  private Warehouse() {}

  /** Takes pieces off the shelf. */
  public static void reserve(String orderId, int wanted, int available) {
    if (wanted > available) {
      throw new OutOfStockException(orderId, available);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.errors;

import io.telltale.annotations.ErrorAttribute;

/** Something is wrong with an order. */
public abstract class OrderException extends RuntimeException {
  private final String orderId;

  protected OrderException(String orderId, String message) {
    super(message);
    this.orderId = orderId;
  }

  @ErrorAttribute("order_id")
  public String getOrderId() {
    return orderId;
  }
}

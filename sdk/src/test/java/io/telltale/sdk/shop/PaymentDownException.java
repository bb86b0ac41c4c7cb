/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.shop;

/** Declared with a status of 500 or above, and members of every type. */
public class PaymentDownException extends RuntimeException {

  private final String card;

  public PaymentDownException(String card, Throwable cause) {
    super("charging " + card + " failed", cause);
    this.card = card;
  }

  String card() {
    return card;
  }

  double amount() {
    return 12.5;
  }

  int attempts() {
    return 3;
  }

  boolean retryable() {
    return true;
  }
}

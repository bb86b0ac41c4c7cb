/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** A payment was refused. Its message has two sensitive values. */
@ErrorCode(
    value = 402,
    domain = "PAY",
    status = 402,
    title = "Payment refused",
    message = "No payment of {email} by {card}")
public class PaymentException extends RuntimeException {

  private final String email;
  private final String card;

  PaymentException(String email, String card) {
    super("no payment of " + email + " by card " + card);
    this.email = email;
    this.card = card;
  }

  /** Returns the address of the customer. */
  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }

  /** Returns the number of the card. */
  @Sensitive(Mask.LAST_FOUR)
  public String card() {
    return card;
  }
}

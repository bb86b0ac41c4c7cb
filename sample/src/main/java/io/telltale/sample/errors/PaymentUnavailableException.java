/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.io.IOException;

/**
 * The payment gateway cannot be reached. Its own exception quotes the whole request, card and
 * address, and this one quotes it in turn.
 */
@ErrorCode(value = 503, status = 503, title = "Payment is not available at the moment")
public class PaymentUnavailableException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String payer;

  @Sensitive(Mask.LAST_FOUR)
  final String cardNumber;

  public PaymentUnavailableException(String payer, String cardNumber, IOException cause) {
    super("payment failed: " + cause.getMessage(), cause);
    this.payer = payer;
    this.cardNumber = cardNumber;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** The payments have refused, or cannot be reached. */
@ErrorCode(value = 503, domain = "CHECKOUT", status = 503, title = "Payment is not available")
class PaymentUnavailableException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String payer;

  @Sensitive(Mask.LAST_FOUR)
  final String cardNumber;

  @ErrorAttribute(value = "upstream", inReply = true)
  final String upstream;

  PaymentUnavailableException(String payer, String cardNumber, String upstream, Throwable cause) {
    super("payment of " + payer + " by " + cardNumber + " failed", cause);
    this.payer = payer;
    this.cardNumber = cardNumber;
    this.upstream = upstream;
  }
}

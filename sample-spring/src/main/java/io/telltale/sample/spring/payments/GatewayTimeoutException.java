/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.payments;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** The card company did not answer. Its client library quotes the whole request. */
@ErrorCode(value = 504, domain = "PAYMENTS", status = 504, title = "The card company is silent")
class GatewayTimeoutException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String payer;

  @Sensitive(Mask.LAST_FOUR)
  final String cardNumber;

  GatewayTimeoutException(String payer, String cardNumber) {
    super("gateway timed out, request was card=" + cardNumber + "&payer=" + payer);
    this.payer = payer;
    this.cardNumber = cardNumber;
  }
}

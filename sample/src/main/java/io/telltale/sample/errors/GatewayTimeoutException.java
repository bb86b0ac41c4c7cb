/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.io.IOException;

/** The card company did not answer. Its client library quotes the whole request. */
@ErrorCode(value = 504, domain = "PAYMENTS", status = 504, title = "The card company is silent")
public class GatewayTimeoutException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String payer;

  @Sensitive(Mask.LAST_FOUR)
  final String cardNumber;

  public GatewayTimeoutException(String payer, String cardNumber, IOException cause) {
    super("charge failed: " + cause.getMessage(), cause);
    this.payer = payer;
    this.cardNumber = cardNumber;
  }
}

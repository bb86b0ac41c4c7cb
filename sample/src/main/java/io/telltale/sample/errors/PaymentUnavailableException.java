/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorRemedy;
import io.telltale.annotations.ErrorSeverity;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Retry;
import io.telltale.annotations.Sensitive;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The payment was not made: the service for it has refused, and says by which code, or cannot be
 * reached. The message quotes the request, card and address.
 */
@ErrorCode(
    value = 503,
    status = 503,
    title = "Payment is not available at the moment",
    retry = Retry.AFTER,
    retryAfterSeconds = 30,
    severity = ErrorSeverity.WARN,
    owner = "team-checkout",
    since = "1.0")
@ErrorRemedy(
    cause = "The payment service is down, or has refused.",
    value = "Send the order again in a minute. If it still fails, tell the team of the payments.")
public class PaymentUnavailableException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String payer;

  @Sensitive(Mask.LAST_FOUR)
  final String cardNumber;

  @ErrorAttribute(value = "upstream.code", inReply = true)
  final @Nullable Integer upstreamCode;

  /** The service has refused. */
  public PaymentUnavailableException(
      String payer, String cardNumber, String answer, @Nullable Integer upstreamCode) {
    super("payment failed: " + answer + ", request was card=" + cardNumber + "&payer=" + payer);
    this.payer = payer;
    this.cardNumber = cardNumber;
    this.upstreamCode = upstreamCode;
  }

  /** The service cannot be reached. */
  public PaymentUnavailableException(String payer, String cardNumber, IOException cause) {
    super("payment failed: " + cause.getMessage(), cause);
    this.payer = payer;
    this.cardNumber = cardNumber;
    this.upstreamCode = null;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Retry;
import io.telltale.annotations.Sensitive;

/** The bank has refused a card. */
@ErrorCode(
    value = 402,
    domain = "SHOP",
    status = 402,
    title = "Card declined",
    message = "The bank {bank} has declined the card of {email}",
    retry = Retry.AFTER,
    retryAfterSeconds = 3600)
public class CardDeclinedException extends RuntimeException {

  private final String email;
  private final String bank;

  public CardDeclinedException(String email, String bank) {
    super("declined " + email);
    this.email = email;
    this.bank = bank;
  }

  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }

  @ErrorAttribute
  public String bank() {
    return bank;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** The bank has refused a card. */
@ErrorCode(value = 402, domain = "SHOP", status = 402, message = "Declined for {email}")
public class CardDeclinedException extends RuntimeException {

  private final String email;
  private final String note;

  public CardDeclinedException(String email, String note) {
    super("declined for " + email + ": " + note);
    this.email = email;
    this.note = note;
  }

  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }

  @Sensitive
  public String note() {
    return note;
  }

  @ErrorAttribute
  public String bank() {
    return "acme";
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.quarkus;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** A card was not accepted. */
@ErrorCode(value = 402, domain = "SHOP", status = 500, message = "Card of {email} declined")
public class CardDeclinedException extends RuntimeException {

  private final String email;
  private final String note;

  /** Takes whose card it is. */
  public CardDeclinedException(String email, String note) {
    super("the card of " + email + " was declined: " + note);
    this.email = email;
    this.note = note;
  }

  @Sensitive(Mask.EMAIL)
  String email() {
    return email;
  }

  @Sensitive
  String note() {
    return note;
  }

  @ErrorAttribute
  String bank() {
    return "acme";
  }
}

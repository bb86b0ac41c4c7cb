/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

@ErrorCode(value = 1, status = 402, message = "Card {card} was declined")
public class CardDeclinedException extends RuntimeException {
  @Sensitive(Mask.LAST_FOUR)
  final String card;

  public CardDeclinedException(String card) {
    super("card " + card + " declined");
    this.card = card;
  }
}

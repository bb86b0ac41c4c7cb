/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** A reminder was not delivered. */
@ErrorCode(value = 701, domain = "CHECKOUT", title = "A reminder was not delivered")
class ReminderException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String recipient;

  ReminderException(String recipient) {
    super("mailbox of " + recipient + " is full");
    this.recipient = recipient;
  }
}

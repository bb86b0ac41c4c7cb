/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

/** Of which the application has subclasses of every kind. */
@ErrorCode(11)
public class OrderException extends RuntimeException {
  @Sensitive final String customer;
  @ErrorAttribute protected final String shop = "corner";

  public OrderException(String customer) {
    super("no order of " + customer);
    this.customer = customer;
  }
}

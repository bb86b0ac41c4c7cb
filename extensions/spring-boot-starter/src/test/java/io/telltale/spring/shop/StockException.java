/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Retry;
import io.telltale.annotations.Sensitive;

/** The warehouse failed. */
@ErrorCode(
    value = 503,
    domain = "SHOP",
    status = 503,
    title = "Out of stock",
    retry = Retry.AFTER,
    retryAfterSeconds = 30)
public class StockException extends Exception {

  private final String customer;

  public StockException(String customer) {
    super("nothing left for " + customer);
    this.customer = customer;
  }

  @Sensitive
  public String customer() {
    return customer;
  }
}

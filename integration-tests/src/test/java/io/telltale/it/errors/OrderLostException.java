/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

/** Says nothing of its own. */
public class OrderLostException extends OrderException {

  /** A field that hides the one that is secret. */
  public final String customer = "somebody";

  public OrderLostException(String customer) {
    super(customer);
  }
}

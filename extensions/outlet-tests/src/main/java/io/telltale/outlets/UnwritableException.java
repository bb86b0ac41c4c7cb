/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

/** An exception that does not say what it is. */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Makes one. */
  public UnwritableException() {}

  @Override
  public String getMessage() {
    throw new IllegalStateException(Canary.VALUE);
  }
}

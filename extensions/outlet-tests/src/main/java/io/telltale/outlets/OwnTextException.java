/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

/** An exception that writes itself otherwise than by its message. */
@SuppressWarnings("OverrideThrowableToString") // That is what is tried.
public final class OwnTextException extends Exception {

  private static final long serialVersionUID = 1;

  public OwnTextException(Throwable cause) {
    super("own " + Canary.VALUE, cause);
  }

  @Override
  public String toString() {
    return "Refused: " + Canary.VALUE;
  }
}

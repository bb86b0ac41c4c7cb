/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

/**
 * What is known of the errors that are declared.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param count how many were found with this copy of Telltale
 * @param elsewhere whether the application has another copy, which is asked error by error
 */
public record DeclaredErrors(int count, boolean elsewhere) {

  /** Returns whether no value of any exception is known to be sensitive. */
  public boolean areMissing() {
    return count == 0 && !elsewhere;
  }
}

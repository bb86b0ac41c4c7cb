/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Whose field changes while its message stays. */
@ErrorCode(8)
public class RenamedException extends RuntimeException {
  @Sensitive(Mask.EMAIL)
  String email;

  public RenamedException(String email) {
    super("no account of " + email);
    this.email = email;
  }

  public void rename(String other) {
    this.email = other;
  }
}

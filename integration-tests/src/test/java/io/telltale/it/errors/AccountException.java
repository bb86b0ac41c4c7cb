/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

@ErrorCode(value = 2, status = 404)
public class AccountException extends RuntimeException {
  @Sensitive(Mask.EMAIL)
  final String email;

  public AccountException(String email) {
    this(email, "no account for " + email, null);
  }

  public AccountException(String email, String message, Throwable cause) {
    super(message, cause);
    this.email = email;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Declared in the way in which users do. */
@ErrorCode(value = 201, domain = "AUTH", status = 401, message = "No session for {email}")
public class LoginException extends RuntimeException {

  private final String email;
  private final int attempts;

  public LoginException(String email, int attempts) {
    this(email, attempts, null);
  }

  public LoginException(String email, int attempts, Throwable cause) {
    super("no session for " + email, cause);
    this.email = email;
    this.attempts = attempts;
  }

  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }

  @ErrorAttribute
  public int attempts() {
    return attempts;
  }
}

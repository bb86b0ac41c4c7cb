/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An exception whose message tells what must not leave. */
@ErrorCode(value = 301, domain = "LOGIN", status = 401, message = "No session for {email}")
public class LoginException extends RuntimeException {

  private final String email;

  LoginException(String email) {
    this(email, null);
  }

  LoginException(String email, Throwable cause) {
    super("no session for " + email, cause);
    this.email = email;
  }

  /** Returns who has no session. */
  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import org.jspecify.annotations.Nullable;

/** An exception whose message tells what must not leave. */
@ErrorCode(value = 301, domain = "LOGIN", status = 401, message = "No session for {email}")
public class LoginException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String email;

  public LoginException(String email) {
    this(email, null);
  }

  public LoginException(String email, @Nullable Throwable cause) {
    super("no session for " + email, cause);
    this.email = email;
  }

  /** Returns who has no session. */
  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }
}

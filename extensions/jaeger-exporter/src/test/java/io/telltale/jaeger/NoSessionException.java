/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An exception whose message tells what must not leave. */
@ErrorCode(value = 201, domain = "AUTH", status = 500, message = "No session for {email}")
public class NoSessionException extends RuntimeException {

  private final String email;

  NoSessionException(String email) {
    super("no session for " + email);
    this.email = email;
  }

  /** Returns who has no session. */
  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }
}

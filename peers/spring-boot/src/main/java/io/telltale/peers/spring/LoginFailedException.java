/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import org.springframework.security.core.AuthenticationException;

/** Somebody is not who they say. */
@ErrorCode(value = 401, domain = "SHOP", status = 401, title = "Login failed")
public class LoginFailedException extends AuthenticationException {

  private final String email;

  public LoginFailedException(String email) {
    super("no such login: " + email);
    this.email = email;
  }

  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }
}

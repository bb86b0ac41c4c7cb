/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import org.springframework.security.core.AuthenticationException;

/** Somebody is not who they say. */
@ErrorCode(value = 401, domain = "SHOP", status = 401, title = "Login failed")
public class LoginFailedException extends AuthenticationException {

  private final String login;

  public LoginFailedException(String login) {
    super("no such login: " + login);
    this.login = login;
  }

  @Sensitive
  public String login() {
    return login;
  }
}

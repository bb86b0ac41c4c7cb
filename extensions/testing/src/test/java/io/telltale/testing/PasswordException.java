/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.annotations.Sensitive;

/** Has no code, and a secret whose characters can change. */
public class PasswordException extends RuntimeException {

  private final char[] password;

  public PasswordException(char[] password) {
    super("wrong password");
    this.password = password;
  }

  @Sensitive
  public char[] password() {
    return password;
  }
}

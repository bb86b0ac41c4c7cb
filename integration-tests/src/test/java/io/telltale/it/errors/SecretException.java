/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

/** Any text about any secret. */
@ErrorCode(3)
public class SecretException extends RuntimeException {
  private final String secret;
  private final String other;

  public SecretException(String message, String secret) {
    this(message, secret, null, null);
  }

  public SecretException(String message, String secret, String other, Throwable cause) {
    super(message, cause);
    this.secret = secret;
    this.other = other;
  }

  @Sensitive
  public String secret() {
    return secret;
  }

  @Sensitive
  public String other() {
    return other;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

/** An exception whose masker fails. */
@ErrorCode(value = 303, domain = "LOGIN", status = 500, message = "Cannot mask")
public class FailingMaskerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String email;

  public FailingMaskerException(String email) {
    super("cannot mask " + email);
    this.email = email;
  }

  /** Returns what cannot be masked. */
  @Sensitive(using = Failing.class)
  public String email() {
    return email;
  }

  /** Fails with the value in its message. */
  public static final class Failing implements Masker {

    @Override
    public String mask(String value) {
      throw new IllegalStateException(value);
    }
  }
}

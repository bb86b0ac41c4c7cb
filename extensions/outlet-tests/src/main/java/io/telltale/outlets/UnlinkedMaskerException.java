/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

/** An exception whose masker needs a class that is missing. */
@ErrorCode(value = 305, domain = "LOGIN", status = 500, message = "Cannot link")
public class UnlinkedMaskerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String email;

  public UnlinkedMaskerException(String email) {
    super("cannot link " + email);
    this.email = email;
  }

  /** Returns what cannot be masked. */
  @Sensitive(using = Unlinked.class)
  public String email() {
    return email;
  }

  /** Fails as the virtual machine does where a class is missing. */
  public static final class Unlinked implements Masker {

    @Override
    public String mask(String value) {
      throw new NoClassDefFoundError("com/acme/Gone, for " + value);
    }
  }
}

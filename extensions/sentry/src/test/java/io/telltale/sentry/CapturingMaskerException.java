/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.Sentry;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

/** An exception whose masker captures an event of its own, with the value in it. */
@ErrorCode(value = 304, domain = "LOGIN", status = 500, message = "Cannot mask")
public class CapturingMaskerException extends RuntimeException {

  private final String email;

  CapturingMaskerException(String email) {
    super("cannot mask " + email);
    this.email = email;
  }

  /** Returns what is masked with a side effect. */
  @Sensitive(using = Capturing.class)
  public String email() {
    return email;
  }

  /** Captures the value. */
  public static final class Capturing implements Masker {

    @Override
    public String mask(String value) {
      Sentry.captureException(new IllegalArgumentException("masks " + value));
      return "masked";
    }
  }
}

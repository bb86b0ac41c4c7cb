/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An abstract base that says what is secret. */
@ErrorCode(9)
public abstract class PersonalException extends RuntimeException {

  protected PersonalException(String message) {
    super(message);
  }

  @Sensitive(Mask.EMAIL)
  public abstract String email();
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An address of which messages may say one word only, and whose mask shows the domain. */
@ErrorCode(4647)
public class GuestMailException extends RuntimeException {
  @Sensitive(value = Mask.EMAIL, parts = true)
  final String email;

  public GuestMailException(String message, String email) {
    super(message);
    this.email = email;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Nobody is logged in under this address. */
@ErrorCode(value = 201, domain = "AUTH", status = 401, title = "Authentication required")
class AuthRequiredException extends RuntimeException {

  @Sensitive(Mask.EMAIL)
  final String email;

  AuthRequiredException(String email) {
    super("no session for " + email);
    this.email = email;
  }
}

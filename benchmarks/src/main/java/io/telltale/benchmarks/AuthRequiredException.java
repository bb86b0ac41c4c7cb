/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** The exception of the documentation. */
@ErrorCode(
    value = 201,
    domain = "AUTH",
    status = 401,
    title = "Authentication required",
    message = "No session for {email}")
public class AuthRequiredException extends RuntimeException {
  private final String email;
  private final String tenant;

  public AuthRequiredException(String email, String tenant) {
    super("no session for " + email);
    this.email = email;
    this.tenant = tenant;
  }

  @Sensitive(Mask.EMAIL)
  public String email() {
    return email;
  }

  @ErrorAttribute
  public String tenant() {
    return tenant;
  }

  /** Returns one that was thrown in a call stack of at least the given depth. */
  static AuthRequiredException atDepth(int depth) {
    return atDepth(depth, "");
  }

  /**
   * The same with a value of its own, which is still its own once it is masked.
   *
   * @param which tells it from others
   */
  static AuthRequiredException atDepth(int depth, String which) {
    return depth <= 0
        ? new AuthRequiredException("alice@mail" + which + ".example.com", "acme")
        : atDepth(depth - 1, which);
  }
}

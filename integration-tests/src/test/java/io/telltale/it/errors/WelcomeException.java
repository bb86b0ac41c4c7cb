/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

/** Its value has no shape: only who knows the value finds it. */
@ErrorCode(value = 381, status = 403, message = "{name} of {tenant} is not welcome")
public class WelcomeException extends RuntimeException {

  @Sensitive final String name;

  @ErrorAttribute final String tenant;

  public WelcomeException(String name, String tenant) {
    super(name + " of " + tenant + " is not welcome");
    this.name = name;
    this.tenant = tenant;
  }

  /** Has a name with a dollar sign, and no template. */
  @ErrorCode(value = 382, status = 403)
  public static class Nested extends RuntimeException {

    @Sensitive final String name;

    public Nested(String name) {
      super("no " + name);
      this.name = name;
    }
  }
}

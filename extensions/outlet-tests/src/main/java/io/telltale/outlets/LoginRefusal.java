/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

/** The same by a name that does not say that it is an exception. */
public class LoginRefusal extends LoginException {

  private static final long serialVersionUID = 1;

  public LoginRefusal(String email) {
    super(email);
  }
}

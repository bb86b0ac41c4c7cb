/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

/** An exception that nobody has declared, but its superclass is. */
public class MemberLoginException extends LoginException {

  private static final long serialVersionUID = 1;

  public MemberLoginException(String email) {
    super(email);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.shop;

/** Declared with a status below 500. */
public class AuthRequiredException extends RuntimeException {

  private final String email;
  private final String tenant;

  public AuthRequiredException(String email, String tenant) {
    super("no session for " + email);
    this.email = email;
    this.tenant = tenant;
  }

  String email() {
    return email;
  }

  String tenant() {
    return tenant;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

/** Overrides and implements, without a word of what is secret. */
public class InvitedException extends PersonalException implements Subject<String> {
  private final String email;
  private final String subject;

  public InvitedException(String email, String subject) {
    super("cannot invite " + subject + " at " + email);
    this.email = email;
    this.subject = subject;
  }

  @Override
  public String email() {
    return email;
  }

  @Override
  public String subject() {
    return subject;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An exception that logs itself when it is asked for what must not leave. */
@ErrorCode(value = 302, domain = "LOGIN", status = 500, message = "Cannot ask")
public class ChattyException extends RuntimeException {

  private final transient Logger logger;
  private final String email;

  ChattyException(Logger logger, String email) {
    super("cannot ask " + email);
    this.logger = logger;
    this.email = email;
  }

  /** Returns who was asked. */
  @Sensitive
  public String email() {
    logger.log(Level.WARNING, "asked for " + email, this);
    return email;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.util.function.Consumer;

/** An exception that logs itself when it is asked for what must not leave. */
@ErrorCode(value = 302, domain = "LOGIN", status = 500, message = "Cannot ask")
public class ChattyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Consumer<ChattyException> logging;
  private final String email;

  /**
   * Makes one.
   *
   * @param logging logs what it is given
   */
  public ChattyException(String email, Consumer<ChattyException> logging) {
    super("cannot ask " + email);
    this.logging = logging;
    this.email = email;
  }

  /** Returns who was asked. */
  @Sensitive
  public String email() {
    logging.accept(this);
    return email;
  }
}

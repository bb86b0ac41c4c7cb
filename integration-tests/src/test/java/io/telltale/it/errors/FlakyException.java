/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Whose methods do what they are told to, and count how often they are called. */
@ErrorCode(7)
public class FlakyException extends RuntimeException {
  public final AtomicInteger messages = new AtomicInteger();
  public final AtomicInteger accesses = new AtomicInteger();
  private final Supplier<String> message;
  private final Supplier<String> secret;

  public FlakyException(Supplier<String> message, Supplier<String> secret) {
    this.message = message;
    this.secret = secret;
  }

  @Override
  public String getMessage() {
    messages.incrementAndGet();
    return message.get();
  }

  @Sensitive
  public String secret() {
    accesses.incrementAndGet();
    return secret.get();
  }

  @ErrorAttribute
  public String tenant() {
    return "acme";
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.util.function.Supplier;

/** Counts what is asked of it, and fails if told to. */
final class HostileException extends RuntimeException {
  private final transient Supplier<Throwable> failure;
  StackTraceElement[] trace = {};
  Throwable cause;
  boolean failing;
  int texts;
  int causes;
  int traces;

  HostileException(Supplier<Throwable> failure) {
    super(null, null, true, false);
    this.failure = failure;
  }

  @Override
  public String toString() {
    texts++;
    fail();
    return getClass().getName();
  }

  @Override
  public synchronized Throwable getCause() {
    causes++;
    if (failing) {
      fail();
    }
    return cause;
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    traces++;
    if (failing) {
      fail();
    }
    return trace;
  }

  private void fail() {
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }
}

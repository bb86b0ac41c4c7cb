/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.util.function.UnaryOperator;

/** Renders stack traces. */
public final class StackTraceRenderer {

  private StackTraceRenderer() {}

  /** Types and frames. */
  public static String frames(Throwable error) {
    return full(error, message -> "***");
  }

  /** With messages. */
  public static String full(Throwable error, UnaryOperator<String> message) {
    StringBuilder out = new StringBuilder(error.getClass().getName());
    if (error.getMessage() != null) {
      out.append(": ").append(message.apply(error.getMessage()));
    }
    for (StackTraceElement frame : error.getStackTrace()) {
      out.append("\n\tat ").append(frame);
    }
    return out.toString();
  }
}

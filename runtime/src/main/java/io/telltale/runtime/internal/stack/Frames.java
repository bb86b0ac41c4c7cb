/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

/** Spreads frames over the places of a table. */
final class Frames {

  private Frames() {}

  /**
   * Returns a hash of class, method and line, which tell frames apart but for those of other class
   * loaders; {@link StackTraceElement#hashCode()} reads twice as many texts.
   */
  static int spread(StackTraceElement frame) {
    int hash =
        31 * (31 * frame.getClassName().hashCode() + frame.getMethodName().hashCode())
            + frame.getLineNumber();
    return hash ^ hash >>> 16;
  }
}

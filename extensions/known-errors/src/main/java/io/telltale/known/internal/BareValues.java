/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.List;

/**
 * Messages that are the value and nothing else, of classes that applications throw, too. The class
 * whose method has thrown the exception tells.
 */
final class BareValues {

  private static final List<String> THROWING =
      List.of(
          "com.sun.org.apache.xerces.internal.jaxp.datatype.",
          "org.springframework.format.number.AbstractNumberFormatter");

  private BareValues() {}

  /** Returns whether the message of an exception is a value alone. */
  static boolean isOneOf(Throwable error) {
    StackTraceElement[] frames = error.getStackTrace();
    return frames.length > 0 && THROWING.stream().anyMatch(frames[0].getClassName()::startsWith);
  }
}

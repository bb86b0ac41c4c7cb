/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import org.jspecify.annotations.Nullable;

/**
 * Which enumeration it was that had no constant of a name. The message does not tell where the name
 * of a nested class ends and the value begins; the frames do.
 */
final class EnumNames {

  private static final String START = "No enum constant ";

  private EnumNames() {}

  /**
   * Returns what stands before the value in the message of {@link Enum#valueOf}, or null if that is
   * not certain.
   */
  static @Nullable String before(Throwable error, String message) {
    if (!message.startsWith(START)) {
      return null;
    }
    StackTraceElement[] frames = error.getStackTrace();
    if (frames.length < 2 || !isValueOf(frames[0], "java.lang.Enum")) {
      return null;
    }
    String type = frames[1].getClassName();
    String shown = START + type.replace('$', '.') + '.';
    return isValueOf(frames[1], type) && message.startsWith(shown) ? shown : null;
  }

  private static boolean isValueOf(StackTraceElement frame, String type) {
    return frame.getMethodName().equals("valueOf") && frame.getClassName().equals(type);
  }
}

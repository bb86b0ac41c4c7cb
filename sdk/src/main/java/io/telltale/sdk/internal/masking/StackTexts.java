/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.telltale.runtime.internal.stack.WrittenStackTrace;
import org.jspecify.annotations.Nullable;

/**
 * Masks a stack trace of which only the text is left. Frames and the names of classes stay as they
 * are, whatever they have in common with a secret; everything else is a message.
 */
final class StackTexts {

  private StackTexts() {}

  /**
   * Masks the text of a stack trace.
   *
   * @param type the class of the exception, with which the text begins, or null if unknown
   */
  static String mask(String text, @Nullable String type, TraceMask mask) {
    String whole = mask.errorAttribute(text);
    if (whole.equals(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean cut = mask.isCut(text);
    WrittenStackTrace.visitKept(
        text,
        type,
        new WrittenStackTrace.Visitor() {
          @Override
          public void code(int start, int end) {
            out.append(text, start, end);
          }

          @Override
          public void message(int start, int end) {
            String message = text.substring(start, end);
            out.append(mask.errorPart(message, cut && end == text.length()));
          }
        });
    return out.toString();
  }
}

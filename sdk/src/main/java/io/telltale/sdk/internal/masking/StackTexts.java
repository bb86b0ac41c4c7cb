/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks a stack trace of which only the text is left. Frames and the names of classes stay as they
 * are, whatever they have in common with a secret; everything else is a message.
 */
final class StackTexts {

  /** A method and a place, as {@link StackTraceElement#toString()} writes them, or a count. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*+(?:at [\\w$./@<>+-]++\\((?:[\\w$.-]++(?::\\d++)?|Native Method|Unknown Source)\\)"
              + "|\\.\\.\\. \\d++ (?:more|common frames omitted))");

  private static final Pattern HEADING =
      Pattern.compile("\\s*+(?:Caused by|Suppressed): (?:[\\w$]++\\.)++[\\w$]++(?=:|$)");

  private final String text;
  private final TraceMask mask;
  private final boolean cut;
  private final StringBuilder out;

  private StackTexts(String text, TraceMask mask) {
    this.text = text;
    this.mask = mask;
    this.cut = mask.isCut(text);
    this.out = new StringBuilder(text.length());
  }

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
    int start = type != null && text.startsWith(type) ? type.length() : 0;
    return new StackTexts(text, mask).maskFrom(start);
  }

  private String maskFrom(int start) {
    out.append(text, 0, start);
    int message = start;
    int line = start;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      int kept = keptUntil(line, end);
      if (kept > line) {
        appendMessage(message, line);
        out.append(text, line, kept);
        message = kept;
      }
      line = end + 1;
    }
    appendMessage(message, text.length());
    return out.toString();
  }

  /** Returns where in a line the part ends that is no message. */
  private int keptUntil(int line, int end) {
    String content = text.substring(line, end);
    if (FRAME.matcher(content).matches()) {
      return end;
    }
    Matcher heading = HEADING.matcher(content);
    return heading.lookingAt() ? line + heading.end() : line;
  }

  private void appendMessage(int from, int to) {
    if (from < to) {
      out.append(mask.errorPart(text.substring(from, to), cut && to == text.length()));
    }
  }
}

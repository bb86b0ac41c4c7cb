/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.stack.ToldEnds;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds exceptions that a line tells of by their texts alone, as {@code "failed: " + error} does,
 * or a printed stack trace: the name of a class, a colon and a message, which ends nobody knows
 * where. Safe for concurrent use.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ToldErrors {

  /** Characters that no text has, for what is known in a text. */
  private static final char FIRST_KEPT = '\uE000';

  /** How many exceptions of a text are looked at, of which most have one. */
  private static final int MOST_TOLD = 64;

  /** How many causes are read. */
  private static final int MOST_CAUSES = 16;

  private final ErrorLookup errors;
  private final WrittenErrors written;
  private final ClassFinder classes;

  ToldErrors(ErrorLookup errors, WrittenErrors written, ClassFinder classes) {
    this.errors = errors;
    this.written = written;
    this.classes = classes;
  }

  /** Returns whether a text may tell of an exception; most texts do not. */
  public boolean areIn(String text) {
    return find(text, 0) >= 0;
  }

  /**
   * Returns what may leave of a text. Of an exception whose values are known, all that it says is
   * left for these to be looked for.
   *
   * @param known the texts of the exceptions that are known beside the text
   * @param origins tells whether the values of a class and a message are known
   * @param secrets takes what must not leave beside it
   * @return null if it tells of nothing that is not known
   */
  public @Nullable String masked(
      String text, List<String> known, LongPredicate origins, SecretSet secrets) {
    List<String> kept = new ArrayList<>();
    String unknown = withoutKnown(text, known, origins, kept);
    int start = find(unknown, 0);
    if (start < 0) {
      return null;
    }
    int end = end(unknown, start);
    String type = unknown.substring(start, unknown.indexOf(ToldEnds.MARK, start));
    String masked =
        unknown.substring(0, start)
            + written.masked(unknown.substring(start, end), type, secrets, classes)
            + unknown.substring(end);
    return masked.equals(unknown) ? null : restored(masked, kept);
  }

  /** Nobody knows where a message ends, but before the bracket that closes the one before it. */
  private static int end(String text, int start) {
    int last = text.length() - 1;
    int bracket = start == 0 ? -1 : "([{".indexOf(text.charAt(start - 1));
    return bracket >= 0 && text.charAt(last) == ")]}".charAt(bracket) ? last : last + 1;
  }

  /** Returns where the next name of an exception begins that a message follows, or -1. */
  private int find(String text, int from) {
    for (int mark = text.indexOf(ToldEnds.MARK, from);
        mark >= 0;
        mark = text.indexOf(ToldEnds.MARK, mark + 1)) {
      int start = startOfName(text, from, mark);
      if (start >= 0 && isError(text.substring(start, mark))) {
        return start;
      }
    }
    return -1;
  }

  private static int startOfName(String text, int from, int end) {
    int start = end;
    while (start > from
        && end - start < ToldEnds.LONGEST_NAME
        && ToldEnds.isPart(text.charAt(start - 1))) {
      start--;
    }
    // What stands before a name may be an ellipsis, or a number.
    while (start < end && !Character.isJavaIdentifierStart(text.charAt(start))) {
      start++;
    }
    int dot = text.indexOf('.', start);
    return dot >= 0 && dot < end ? start : -1;
  }

  private boolean isError(String name) {
    return name.endsWith("Exception") || name.endsWith("Error") || errors.declares(name);
  }

  private String withoutKnown(
      String text, List<String> known, LongPredicate origins, List<String> kept) {
    ToldEnds ends = new ToldEnds(text, known, origins, this::isError);
    if (ends.areNone() || hasMarksOfKept(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    int start = find(text, 0);
    for (int told = 0; start >= 0 && told < MOST_TOLD; told++) {
      int message = text.indexOf(ToldEnds.MARK, start) + ToldEnds.MARK.length();
      int end = ends.endOf(start, message);
      if (end > 0) {
        out.append(text, copied, start).append((char) (FIRST_KEPT + kept.size()));
        kept.add(text.substring(start, end));
        copied = end;
      }
      start = find(text, Math.max(end, message));
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Returns the texts of exceptions and of their causes. */
  public static List<String> textsOf(List<Throwable> errors) {
    List<String> texts = new ArrayList<>();
    for (Throwable error : errors) {
      Throwable cause = error;
      for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
        String text = ForeignCalls.textOf(cause);
        if (text != null) {
          texts.add(text);
        }
        cause = ForeignCalls.causeOf(cause);
      }
    }
    return texts;
  }

  private static boolean hasMarksOfKept(String text) {
    return text.chars().anyMatch(ToldErrors::marksKept);
  }

  private static boolean marksKept(int c) {
    return c >= FIRST_KEPT && c < FIRST_KEPT + MOST_TOLD;
  }

  private static String restored(String masked, List<String> kept) {
    StringBuilder out = new StringBuilder(masked.length());
    for (int i = 0; i < masked.length(); i++) {
      char c = masked.charAt(i);
      if (marksKept(c) && c - FIRST_KEPT < kept.size()) {
        out.append(kept.get(c - FIRST_KEPT));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

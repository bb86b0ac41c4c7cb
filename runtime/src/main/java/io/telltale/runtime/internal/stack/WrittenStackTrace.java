/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stack trace of which only the text is left, taken apart into the names of classes, frames, and
 * messages, which is everything else.
 *
 * <p>This class is internal and is hence not for public use. Stateless and safe for concurrent use.
 */
public final class WrittenStackTrace {

  /** A method and a place, as {@link StackTraceElement#toString()} writes them, or a count. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*+(?:at [\\w$./@<>+-]++\\((?:[\\w$.-]++(?::\\d++)?|Native Method|Unknown Source)\\)"
              + "|\\.\\.\\. \\d++ (?:more|common frames omitted))\\r?");

  private static final String CLASS = "((?:[\\w$]++\\.)++[\\w$]++)(?=[:\\r\\n]|$)";

  private static final Pattern HEADING = Pattern.compile("\\s*+(?:Caused by|Suppressed): " + CLASS);

  private static final Pattern FIRST_HEADING = Pattern.compile(CLASS);

  private WrittenStackTrace() {}

  /** Returns whether a line, without its end, is a frame; any other is taken for a message. */
  public static boolean isFrame(String line) {
    return FRAME.matcher(line).matches();
  }

  /** Takes what a stack trace consists of, from the first character to the last. */
  public interface Visitor {

    /** What introduces a class, or a frame: no data of the application. */
    default void code(int start, int end) {}

    /** The name of a class. */
    default void heading(int start, int end) {
      code(start, end);
    }

    /** A message, with the line ends around it. */
    void message(int start, int end);
  }

  /**
   * Takes a stack trace apart.
   *
   * @param type the class of the exception, with which the text begins, or null if unknown
   */
  public static void visit(String text, @Nullable String type, Visitor visitor) {
    int message = 0;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      String content = text.substring(line, end);
      if (isFrame(content)) {
        tell(visitor, message, line);
        visitor.code(line, end);
        message = end;
      } else {
        Name name = name(text, type, line, content);
        if (name != null) {
          tell(visitor, message, line);
          if (name.start > line) {
            visitor.code(line, name.start);
          }
          visitor.heading(name.start, name.end);
          message = name.end;
        }
      }
      line = end + 1;
    }
    tell(visitor, message, text.length());
  }

  private static void tell(Visitor visitor, int start, int end) {
    if (start < end) {
      visitor.message(start, end);
    }
  }

  /** Where the name of a class stands. */
  private record Name(int start, int end) {}

  private static @Nullable Name name(String text, @Nullable String type, int line, String content) {
    if (line == 0 && type != null && text.startsWith(type)) {
      return new Name(0, type.length());
    }
    Matcher heading = (line == 0 ? FIRST_HEADING : HEADING).matcher(content);
    return heading.lookingAt() ? new Name(line + heading.start(1), line + heading.end(1)) : null;
  }

  /** Returns the name of the class with which a stack trace begins, or null. */
  public static @Nullable String type(String text) {
    Matcher heading = FIRST_HEADING.matcher(text);
    return heading.lookingAt() ? heading.group() : null;
  }

  /**
   * Returns the text with other messages.
   *
   * @param type the class of the exception, with which the text begins, or null if unknown
   * @param masking returns what is to stand for a message, of which it is told the class that
   *     stands before it; empty if none does
   */
  public static String replaceMessages(
      String text, @Nullable String type, BinaryOperator<String> masking) {
    StringBuilder out = new StringBuilder(text.length());
    visit(
        text,
        type,
        new Visitor() {
          private String heading = "";

          @Override
          public void code(int start, int end) {
            out.append(text, start, end);
          }

          @Override
          public void heading(int start, int end) {
            heading = text.substring(start, end);
            code(start, end);
          }

          @Override
          public void message(int start, int end) {
            out.append(masking.apply(heading, text.substring(start, end)));
          }
        });
    return out.toString();
  }

  /**
   * Returns the classes and frames, and no message.
   *
   * @param type the class of the exception, which stands in front; null to take what the text says
   */
  public static String frames(String text, @Nullable String type) {
    Frames frames = new Frames(text, type);
    visit(text, type, frames);
    return frames.out.toString();
  }

  private static final class Frames implements Visitor {

    private final StringBuilder out = new StringBuilder();
    private final String text;

    Frames(String text, @Nullable String type) {
      this.text = text;
      if (type != null && !text.startsWith(type) && !FIRST_HEADING.matcher(text).lookingAt()) {
        out.append(type).append('\n');
      }
    }

    @Override
    public void code(int start, int end) {
      int last = text.charAt(end - 1) == '\r' ? end - 1 : end;
      out.append(text, start, last).append(endsLine(end) ? "\n" : "");
    }

    @Override
    public void heading(int start, int end) {
      out.append(text, start, end).append('\n');
    }

    /** What introduces a class is followed by its name. */
    private boolean endsLine(int end) {
      return end == text.length() || text.charAt(end) == '\n';
    }

    @Override
    public void message(int start, int end) {}
  }
}

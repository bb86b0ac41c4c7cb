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

  /** A class, with what it was loaded by and from, and a method. */
  private static final String METHOD = "[\\w$/@<>+-]*+\\.[\\w$./@<>+-]++";

  /**
   * A file of a language whose compiler writes it into classes, or what stands in its place. Other
   * names may be those of anybody.
   */
  private static final String PLACE =
      "(?:Native Method|<generated>|(?:Unknown Source|SourceFile"
          + "|[\\w$.-]+\\.(?:java|kts?|groovy|gradle|gvy|gsp|scala|sc|cljc?|jsp|tag|aj|xtend|js|rb|py|drl))"
          + "(?::\\d{1,9})?)";

  /** A method and a place, as {@link StackTraceElement#toString()} writes them, or a count. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*+(?:at "
              + METHOD
              + "\\("
              + PLACE
              + "\\)|\\.\\.\\. \\d{1,5} (?:more|common frames omitted))\\r?");

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
    visit(text, type, visitor, true);
  }

  /**
   * Takes a text apart of which the names of classes and the frames stay as they are. Without a
   * frame, it is no stack trace: what looks like the heading of a cause is a part of the message.
   *
   * @param type as in {@link #visit}
   */
  public static void visitKept(String text, @Nullable String type, Visitor visitor) {
    visit(text, type, visitor, hasFrame(text));
  }

  private static boolean hasFrame(String text) {
    int line = 0;
    while (line < text.length()) {
      int end = endOfLine(text, line);
      if (isFrame(text.substring(line, end))) {
        return true;
      }
      line = end + 1;
    }
    return false;
  }

  private static int endOfLine(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end;
  }

  private static void visit(
      String text, @Nullable String type, Visitor visitor, boolean hasCauses) {
    int message = 0;
    int line = 0;
    while (line < text.length()) {
      int end = endOfLine(text, line);
      String content = text.substring(line, end);
      if (isFrame(content)) {
        tell(visitor, message, line);
        visitor.code(line, end);
        message = end;
      } else {
        Name name = line == 0 || hasCauses ? name(text, type, line, content) : null;
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
    visitKept(
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
    visitKept(text, type, frames);
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

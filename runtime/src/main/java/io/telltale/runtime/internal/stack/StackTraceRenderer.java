/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes an exception, its causes and suppressed exceptions as {@link Throwable#printStackTrace()}
 * does, without what must not leave. Lines end with a line feed on every system.
 *
 * <p>The text is bounded: what is longer is cut, after masking and never within a code point, and
 * ends with {@value #CUT_MARK}. Cycles, endless chains and huge lists of suppressed exceptions end
 * there too. Each exception's {@code toString()}, {@code getCause()} and {@code getStackTrace()} is
 * called once, and what it throws is contained, but for the death of the virtual machine. That
 * {@code getStackTrace()} copies its array cannot be helped.
 *
 * <p>An exception that overrides {@code printStackTrace} or {@code getStackTrace} is written with
 * what its {@code getStackTrace} returns.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class StackTraceRenderer {

  /** How long a stack trace may be, in chars. */
  public static final int MAX_CHARS = 32_768;

  /** The renderer writes one char more at most. */
  private static final int UNBOUNDED = Integer.MAX_VALUE - 1;

  static final String CUT_MARK = "... [truncated]";

  private static final int INITIAL_CAPACITY = 4_096;

  /** Used again and again, as a fresh one is as large as what it produces. */
  private static final AtomicReference<@Nullable StringBuilder> SPARE = new AtomicReference<>();

  private StackTraceRenderer() {}

  /**
   * A stack trace.
   *
   * @param usualFrames whether each line of a frame is one by its form; a frame that was made by
   *     hand may be any text
   */
  public record Written(String text, boolean usualFrames) {}

  /**
   * Returns types and frames, and no message of any exception: none is even asked for.
   *
   * @param error the exception
   */
  public static String frames(Throwable error) {
    return written(error, null).text();
  }

  /**
   * Returns types, messages and frames.
   *
   * @param error the exception
   * @param masking gives each message the form in which it may leave, that is, what follows the
   *     class name in {@code toString()}, or all of {@code toString()} where that does not start
   *     with the class name; if nothing is left of the latter, the class name is put in front. If
   *     it throws or returns null, the message becomes {@code ***}
   */
  public static String full(Throwable error, UnaryOperator<String> masking) {
    return render(error, masking, MAX_CHARS);
  }

  /**
   * Returns types, messages and frames.
   *
   * @param error the exception
   * @param masking the same, and is told whose message it is: a cause or a suppressed exception may
   *     have come since the caller has looked at them
   */
  public static String full(Throwable error, BiFunction<Throwable, String, String> masking) {
    return written(error, masking).text();
  }

  /**
   * The same, and tells of the frames.
   *
   * @param masking null for types and frames alone
   */
  public static Written written(
      Throwable error, @Nullable BiFunction<Throwable, String, String> masking) {
    return write(error, new Headings(masking), MAX_CHARS);
  }

  /**
   * Returns what {@link Throwable#printStackTrace()} prints, however long that is, without the last
   * line's end.
   *
   * @param error an exception whose messages may leave as they are
   */
  public static String whole(Throwable error) {
    String text = write(error, new Headings((whose, message) -> message), UNBOUNDED).text();
    return text.substring(0, text.length() - 1);
  }

  static String render(Throwable error, @Nullable UnaryOperator<String> masking, int maxChars) {
    return write(
            error,
            new Headings(masking == null ? null : (whose, message) -> masking.apply(message)),
            maxChars)
        .text();
  }

  private static Written write(Throwable error, Headings headings, int maxChars) {
    StringBuilder spare = SPARE.getAndSet(null);
    StringBuilder out = spare == null ? new StringBuilder(INITIAL_CAPACITY) : spare;
    try {
      Rendering rendering = new Rendering(out, headings, maxChars);
      rendering.render(error);
      return new Written(out.toString(), rendering.hasUsualFrames());
    } finally {
      if (out.capacity() <= 2 * MAX_CHARS) {
        out.setLength(0);
        SPARE.set(out);
      }
    }
  }
}

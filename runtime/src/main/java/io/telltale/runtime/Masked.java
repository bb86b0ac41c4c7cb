/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.internal.describe.LineErrors;
import io.telltale.runtime.internal.describe.LineTexts;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Returns texts and exceptions in the form in which they may leave the process: into a log, a
 * queue, another library. It masks the secrets of the exception and of its causes, the secrets of
 * the exceptions that were recorded in the current trace, and what has the shape of personal data
 * or of a credential.
 *
 * <p>It uses the active configuration. If there are several, it uses the one that was set up last,
 * never a closed one. If there is none, it uses {@code TELLTALE_*} if {@code telltale-sdk} is
 * there, else the defaults. A library needs only {@code telltale-runtime} for it.
 *
 * <p>Nothing here throws. What cannot be masked is withheld. Null gives null. Safe for concurrent
 * use.
 */
public final class Masked {

  private Masked() {}

  /**
   * Masks a text.
   *
   * @return the text itself if there is nothing to mask in it, else a masked copy; {@code ***} if
   *     it cannot be masked
   */
  public static @Nullable String text(@Nullable String text) {
    return text == null ? null : LiveDescribers.texts().text(text);
  }

  /**
   * Returns the message of an exception, masked.
   *
   * @return null also if the exception has no message
   */
  public static @Nullable String message(@Nullable Throwable error) {
    return error == null ? null : LiveDescribers.texts().message(error);
  }

  /**
   * Returns the stack trace of an exception as {@link Throwable#printStackTrace()} prints it, with
   * its messages masked. If the values of an exception cannot be read, it has types and frames
   * only. A text of more than 32,768 chars is cut. The text is for people: each message is one
   * line, and characters that a terminal would obey become U+FFFD.
   */
  public static @Nullable String stackTrace(@Nullable Throwable error) {
    return error == null ? null : LiveDescribers.texts().stackTrace(error);
  }

  /**
   * Returns a stand-in for an exception, for libraries that take a {@link Throwable}. It prints
   * like the real one: types, masked messages, frames, causes and suppressed exceptions. Where it
   * is logged or recorded, it has the code and the fingerprint of the real one. It holds nothing
   * else, and when it is serialised not even these. It has a class of its own; {@code toString()}
   * has the real class.
   */
  public static @Nullable Throwable throwable(@Nullable Throwable error) {
    return error == null ? null : LiveDescribers.texts().throwable(error);
  }

  /**
   * Returns the exceptions of a log line: first the thrown one, then those among its arguments, and
   * in arrays and collections of the JDK there.
   *
   * @param thrown what was thrown, if anything
   * @param values the arguments, or the values of fields
   */
  public static List<Throwable> errorsIn(
      @Nullable Throwable thrown, @Nullable Object @Nullable ... values) {
    return LineErrors.of(thrown, values);
  }

  /**
   * Begins a log line, or another record with exceptions and several texts. The secrets of the
   * exceptions are remembered with the current trace, so what leaves later in that trace is masked
   * too.
   *
   * <pre>{@code
   * try (MaskedLine line = Masked.line(List.of(error))) {
   *   if (line != null) {
   *     record.setMessage(line.text(record.getMessage()));
   *   }
   * }
   * }</pre>
   *
   * @param errors the exceptions of the line; the first one is the thrown one
   * @return null if there are no exceptions and nothing is secret in the current trace: then the
   *     line may leave as it is. Else an object that masks its texts; this thread must close it
   */
  public static @Nullable MaskedLine line(List<Throwable> errors) {
    try {
      LineTexts texts = LiveDescribers.texts().line(errors);
      return texts == null ? null : new MaskedLine(texts);
    } catch (Throwable failure) {
      ForeignCalls.report(Masked.class, "line", failure);
      return new MaskedLine(null);
    }
  }

  /**
   * Begins a line of a log. Some lines have an exception as text, and do not hand it over: {@code
   * "failed: " + error}, and what some libraries write ({@link
   * io.telltale.runtime.spi.KnownLogger}). What such a line quotes is masked, too, and remembered
   * with the current trace.
   *
   * @param errors the exceptions that the line tells of; the first one is the one that was thrown
   * @param logger the name of the logger, or null
   * @param message writes the line as text; asked once, for each line
   * @return as {@link #line(List)}; {@link MaskedLine#text} of the whole message is what may leave
   *     of it
   */
  public static @Nullable MaskedLine line(
      List<Throwable> errors, @Nullable String logger, Supplier<@Nullable String> message) {
    return line(errors, logger, message, List.of());
  }

  /**
   * Begins a line of a log that has texts beside its message, such as arguments, a context and
   * key-value pairs, which may have an exception as text as well.
   *
   * @param errors the exceptions that the line tells of; the first one is the one that was thrown
   * @param logger the name of the logger, or null
   * @param message writes the line as text; asked once, for each line
   * @param beside what stands beside the message; texts are read among it, and in arrays,
   *     collections, and what else of the JDK holds something there
   * @return as {@link #line(List)}; {@link MaskedLine#text} of a whole text is what may leave of it
   */
  public static @Nullable MaskedLine line(
      List<Throwable> errors,
      @Nullable String logger,
      Supplier<@Nullable String> message,
      Collection<? extends @Nullable Object> beside) {
    try {
      LineTexts texts = LiveDescribers.texts().line(errors, logger, message, beside);
      return texts == null ? null : new MaskedLine(texts);
    } catch (Throwable failure) {
      ForeignCalls.report(Masked.class, "line", failure);
      return new MaskedLine(null);
    }
  }
}

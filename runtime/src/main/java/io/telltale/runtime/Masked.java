/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.internal.describe.LineErrors;
import io.telltale.runtime.internal.describe.LineTexts;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts and exceptions in the form in which they may leave the process, for wherever you hand them:
 * a log, a queue, another library. Masked are the secrets of the exception and of its causes, those
 * of the exceptions that were recorded in the current trace, and what has the shape of personal
 * data or of a credential.
 *
 * <p>It follows the configuration that lives: of several the one that was set up last, never one
 * that was closed; where there is none, {@code TELLTALE_*} if {@code telltale-sdk} is there, else
 * the defaults. A library needs no more than {@code telltale-runtime} for it.
 *
 * <p>Nothing here throws. What cannot be masked is withheld. Null in, null out. Safe for concurrent
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
   * its messages masked; of exceptions whose values cannot be read, types and frames. What is
   * longer than 32,768 chars is cut. It is for people: each message is one line, and what a
   * terminal would obey in it is U+FFFD.
   */
  public static @Nullable String stackTrace(@Nullable Throwable error) {
    return error == null ? null : LiveDescribers.texts().stackTrace(error);
  }

  /**
   * Returns an exception to hand over in the place of another one, for libraries that take a {@link
   * Throwable}. It prints as the other one does: types, masked messages, frames, causes and
   * suppressed exceptions. It holds nothing else of that one, also where it is serialised. Its
   * class is another, so whoever asks for the class sees that, and the real one in {@code
   * toString()}.
   */
  public static @Nullable Throwable throwable(@Nullable Throwable error) {
    return error == null ? null : LiveDescribers.texts().throwable(error);
  }

  /**
   * Returns the exceptions that a line of a log tells of: the one that was thrown first, then those
   * among its arguments, and in arrays and collections of the JDK there.
   *
   * @param thrown what was thrown, if anything
   * @param values the arguments, or the values of fields
   */
  public static List<Throwable> errorsIn(
      @Nullable Throwable thrown, @Nullable Object @Nullable ... values) {
    return LineErrors.of(thrown, values);
  }

  /**
   * Begins a line of a log, or another record that tells of exceptions and has several texts. What
   * is secret of the exceptions is remembered with the current trace, so that what leaves later in
   * it is masked, too.
   *
   * <pre>{@code
   * try (MaskedLine line = Masked.line(List.of(error))) {
   *   if (line != null) {
   *     record.setMessage(line.text(record.getMessage()));
   *   }
   * }
   * }</pre>
   *
   * @param errors the exceptions that the line tells of; the first one is the one that was thrown
   * @return null if there are none and nothing is secret in the current trace, so that the line may
   *     leave as it is; else what masks its texts, to be closed by this thread
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
}

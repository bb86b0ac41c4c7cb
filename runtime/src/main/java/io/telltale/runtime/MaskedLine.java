/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.describe.LineTexts;
import io.telltale.runtime.internal.guard.ForeignCalls;
import org.jspecify.annotations.Nullable;

/**
 * Masks all texts of one line of a log, or of another record that tells of exceptions: see {@link
 * Masked#line}. Masked are the secrets of all its exceptions and of the current trace, in every
 * text of the line.
 *
 * <p>Used by one thread, and closed by it: what is asked for later is {@code ***}. Nothing here
 * throws; what cannot be masked is {@code ***}.
 */
public final class MaskedLine implements AutoCloseable {

  private static final String WITHHELD = "***";

  private final @Nullable LineTexts texts;

  MaskedLine(@Nullable LineTexts texts) {
    this.texts = texts;
  }

  /**
   * Returns the declared identity of the first exception, which is that of its first declared cause
   * if nobody declares the exception itself; null if there is none.
   */
  public @Nullable ErrorIdentity identity() {
    return texts == null ? null : texts.identity();
  }

  /**
   * Masks a text that stands in the line beside the exceptions. Ask for the messages of the
   * exceptions first: what has a shape in them is masked in other texts from then on.
   *
   * @return the text itself if there is nothing to mask in it; null for null
   */
  public @Nullable String text(@Nullable String text) {
    if (text == null || texts == null) {
      return text == null ? null : WITHHELD;
    }
    try {
      return texts.text(text);
    } catch (Throwable failure) {
      ForeignCalls.report(MaskedLine.class, "text", failure);
      return WITHHELD;
    }
  }

  /**
   * Masks what an exception says: its message, or what its {@code toString()} returns.
   *
   * @param whose one of the exceptions of the line, of their causes and suppressed exceptions; of
   *     any other nothing is known, and its messages are {@code ***}
   * @return the message itself if there is nothing to mask in it; null for null
   */
  public @Nullable String message(@Nullable Throwable whose, @Nullable String message) {
    if (message == null || whose == null || texts == null) {
      return message == null ? null : WITHHELD;
    }
    try {
      return texts.message(whose, message);
    } catch (Throwable failure) {
      ForeignCalls.report(MaskedLine.class, "message", failure);
      return WITHHELD;
    }
  }

  /**
   * Tells that an outlet could not mask a line, and let it leave without its texts. It is counted
   * in {@code telltale.self.masking.failed}, and said once, without the message of the failure.
   *
   * @param outlet the class that masks lines for that outlet
   * @param failure what was thrown
   */
  public static void withheld(Class<?> outlet, Throwable failure) {
    ForeignCalls.report(outlet, "line", failure, "the texts of that line leave as ***");
  }

  /** Ends the line. A second call has no effect. */
  @Override
  public void close() {
    if (texts != null) {
      texts.close();
    }
  }
}

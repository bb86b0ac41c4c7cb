/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.describe.LineTexts;
import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Masks all texts of one log line, or of another record with exceptions: see {@link Masked#line}.
 * It masks the secrets of all exceptions of the line and of the current trace, in every text of the
 * line.
 *
 * <p>One thread uses and closes it. After that, every text is {@code ***}. Nothing here throws.
 * What cannot be masked is {@code ***}.
 */
public final class MaskedLine implements AutoCloseable {

  private static final String WITHHELD = "***";

  private final @Nullable LineTexts texts;

  MaskedLine(@Nullable LineTexts texts) {
    this.texts = texts;
  }

  /**
   * Returns the declared identity of the first exception. If the exception itself is undeclared,
   * this is the identity of its first declared cause. Null if there is none.
   */
  public @Nullable ErrorIdentity identity() {
    return texts == null ? null : texts.identity();
  }

  /**
   * Returns the 16 letters that identify the defect of the first exception. This reads its stack
   * trace: see {@link ErrorAttributes#ERROR_FINGERPRINT}. Null if there is no exception, or if it
   * cannot be read.
   */
  public @Nullable String fingerprint() {
    if (texts == null) {
      return null;
    }
    try {
      return texts.fingerprint();
    } catch (Throwable failure) {
      ForeignCalls.report(MaskedLine.class, "fingerprint", failure);
      return null;
    }
  }

  /**
   * Masks a text of the line beside the exceptions. Ask for the messages of the exceptions first:
   * what has a shape in them is then masked in other texts too.
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
   * Masks the message of an exception, or the result of its {@code toString()}.
   *
   * @param whose one of the exceptions of the line, or of their causes and suppressed exceptions;
   *     the messages of any other exception are {@code ***}, since nothing is known about it
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
   * Masks an argument, or the value of a field. If the writer of the line could look into the value
   * and show more than its text, the value becomes that text.
   *
   * @param asText writes a value as the line would, if it is neither a text nor an exception
   * @return the value itself if it has one text alone, with nothing to mask in it; null for null
   */
  public @Nullable Object value(@Nullable Object value, Function<Object, @Nullable String> asText) {
    if (value == null || texts == null) {
      return value == null ? null : WITHHELD;
    }
    try {
      return texts.value(value, asText);
    } catch (Throwable failure) {
      ForeignCalls.report(MaskedLine.class, "value", failure);
      return WITHHELD;
    }
  }

  /**
   * Returns a stand-in for an exception of the line, for code that writes its type, message and
   * frames: see {@link Masked#throwable}. It also masks the other secrets of the line.
   *
   * @return never the exception itself, which may carry more when it is written; null for null
   */
  public @Nullable Throwable throwable(@Nullable Throwable error) {
    if (error == null || texts == null) {
      return error == null ? null : LineTexts.withheld(error);
    }
    try {
      return texts.throwable(error);
    } catch (Throwable failure) {
      ForeignCalls.report(MaskedLine.class, "throwable", failure);
      return LineTexts.withheld(error);
    }
  }

  /**
   * Returns whether nothing of an exception is masked, and nothing in the line is secret. An outlet
   * may then hand over the exception itself to whoever writes it at once, and prints what it says.
   *
   * @return false for an exception that is none of this line
   */
  public boolean leavesAsItIs(Throwable error) {
    try {
      return texts != null && texts.leavesAsItIs(error);
    } catch (Throwable failure) {
      ForeignCalls.report(MaskedLine.class, "leavesAsItIs", failure);
      return false;
    }
  }

  /** Returns a line whose texts are all {@code ***}. */
  public static MaskedLine withheld() {
    return new MaskedLine(null);
  }

  /**
   * Reports that an outlet could not mask a line, and that the line left without its texts. {@code
   * telltale.self.masking.failed} counts it, and the log says it once, without the message of the
   * failure.
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

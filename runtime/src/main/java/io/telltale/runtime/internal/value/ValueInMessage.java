/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * What stands before and behind the value in a message: in most classes of exceptions always the
 * same words, so that one look at them is enough.
 *
 * <p>This class is internal and is hence not for public use. Immutable.
 */
public final class ValueInMessage {

  private final String before;
  private final String behind;

  /** See {@link PlainText#letters()}. */
  private final long letters;

  private final int longestRun;

  /** Whether the value may continue a run of Base64 or a number, or be continued by one. */
  private final boolean joins;

  private ValueInMessage(
      String before, PlainText first, String behind, PlainText second, boolean joined) {
    this.before = before;
    this.behind = behind;
    this.letters = first.letters() | second.letters();
    this.longestRun = Math.max(first.longestRun(), second.longestRun());
    this.joins = joined || first.lastRun() > 0 || second.firstRun() > 0;
  }

  /** Returns what stands around the value in a message; null if it is nowhere, or not plain. */
  public static @Nullable ValueInMessage of(String message, PlainSecret secret) {
    int start = message.indexOf(secret.value());
    if (start < 0) {
      return null;
    }
    int end = start + secret.value().length();
    PlainText first = new PlainText(message, 0, start);
    PlainText second = new PlainText(message, end, message.length());
    return first.isPlain() && second.isPlain()
        ? new ValueInMessage(
            message.substring(0, start),
            first,
            message.substring(end),
            second,
            TextScan.isJoined(message, start, end))
        : null;
  }

  /**
   * Returns a message with the value replaced, or null if this does not tell what to replace: if
   * other words stand around the value, or it may stand there once more.
   */
  public @Nullable String mask(String message, PlainSecret secret) {
    String value = secret.value();
    int end = before.length() + value.length();
    if (message.length() != end + behind.length()
        || !message.startsWith(before)
        || !message.startsWith(value, before.length())
        || !message.startsWith(behind, end)
        || joins
        || longestRun >= secret.base64Length()
        || (secret.once() & ~letters) == 0) {
      return null;
    }
    String masked = before.concat(secret.replacement());
    return behind.isEmpty() ? masked : masked.concat(behind);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exception says that another one holds as a sensitive value. */
final class ThrowableTexts {

  private ThrowableTexts() {}

  /** Returns what an exception says itself, without the name of its class, which tells nothing. */
  static Set<String> of(Throwable error) {
    Set<String> texts = new LinkedHashSet<>();
    String localized = ForeignCalls.localizedMessageOf(error);
    addIfAny(ForeignCalls.messageOf(error), texts);
    addIfAny(localized, texts);
    String text = ForeignCalls.textOf(error);
    String type = error.getClass().getName();
    if (!type.equals(text) && !(type + ": " + localized).equals(text)) {
      addIfAny(text, texts);
    }
    return texts;
  }

  /**
   * Returns what an exception writes beside its type and its message, or null. If it does not begin
   * with its type, that is all of it.
   */
  static @Nullable String beside(Throwable error, @Nullable String message) {
    String text = ForeignCalls.textOf(error);
    String type = error.getClass().getName();
    if (text == null || !text.startsWith(type)) {
      return text == null || text.equals(message) ? null : text;
    }
    String usual = message == null ? type : type + ": " + message;
    // It may write something else in the place of its message.
    String known = text.startsWith(usual) ? usual : type;
    return text.length() == known.length() ? null : text.substring(known.length());
  }

  private static void addIfAny(@Nullable String text, Set<String> texts) {
    if (text != null && !text.isBlank()) {
      texts.add(text);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a thrown exception quotes what is secret of other ones in its line, of which
 * whoever masks that exception alone knows nothing.
 */
final class QuotedErrors {

  /** Of a longer chain, nobody looks at the end. */
  private static final int MOST = 1_000;

  private QuotedErrors() {}

  /**
   * Returns whether a text of an exception, its causes and suppressed ones has to be masked for
   * another exception.
   *
   * @param errors those of the line, with the thrown one among them
   */
  @SuppressWarnings("ReferenceEquality") // Equal ones may have other texts.
  static boolean areIn(Throwable thrown, List<Throwable> errors) {
    List<Throwable> others = errors.stream().filter(other -> other != thrown).toList();
    try (MaskedLine line = Masked.line(others)) {
      return line != null && isMasked(thrown, line);
    }
  }

  private static boolean isMasked(Throwable thrown, MaskedLine line) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    while (!open.isEmpty()) {
      Throwable error = open.remove();
      if (!seen.add(error)) {
        continue;
      }
      if (seen.size() > MOST
          || isMasked(error.getMessage(), line)
          || isMasked(error.toString(), line)) {
        return true;
      }
      Throwable cause = error.getCause();
      if (cause != null) {
        open.add(cause);
      }
      Collections.addAll(open, error.getSuppressed());
    }
    return false;
  }

  private static boolean isMasked(@Nullable String text, MaskedLine line) {
    return text != null && !text.equals(line.text(text));
  }
}

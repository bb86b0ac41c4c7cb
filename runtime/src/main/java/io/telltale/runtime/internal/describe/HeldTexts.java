/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for a text among values, and in what these hold. Used by one thread. */
final class HeldTexts {

  /** With more, any may be meant: whoever asks has a closer look at the text of the whole. */
  private static final int MOST = 1_000;

  private final Predicate<String> test;
  private int count;
  private boolean isFound;

  private HeldTexts(Predicate<String> test) {
    this.test = test;
  }

  /** Returns whether a test holds for a text among values; it may say so if there are many. */
  static boolean anyIn(Collection<? extends @Nullable Object> values, Predicate<String> test) {
    HeldTexts texts = new HeldTexts(test);
    for (Object value : values) {
      texts.visit(value, 0);
    }
    return texts.isFound;
  }

  private void visit(@Nullable Object value, int depth) {
    if (value == null || isFound) {
      return;
    }
    if (value instanceof String text) {
      isFound = test.test(text);
    } else if (value instanceof StringBuilder || value instanceof StringBuffer) {
      isFound = test.test(value.toString());
    } else if (HeldValues.mayBeIn(value)) {
      isFound = depth == HeldValues.DEEPEST;
      if (!isFound) {
        HeldValues.forEach(value, element -> visitHeld(element, depth + 1));
      }
    }
  }

  private void visitHeld(@Nullable Object value, int depth) {
    isFound |= ++count > MOST;
    visit(value, depth);
  }
}

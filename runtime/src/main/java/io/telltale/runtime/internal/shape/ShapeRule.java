/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * A shape beyond the built-in ones, such as a pattern that a user configured. One instance serves
 * every thread.
 *
 * <p>The time {@link #find} takes must be linear in the length of the text. If a rule throws or
 * answers with a stretch that does not exist, the text is redacted whole.
 *
 * <p>This interface is internal and is hence not for public use.
 */
public interface ShapeRule {

  /**
   * Looks for the next stretch to replace.
   *
   * @param text the text, in which everything found before is already replaced
   * @param from where to start, never inside a code point
   * @return a {@link Span}, not empty and not before {@code from}, or {@link Span#NONE}
   */
  long find(String text, int from);

  /**
   * Returns what to write instead. A stretch that already reads so counts as not found.
   *
   * @param text the text that was searched
   * @param start index of the first character of the stretch
   * @param end index after its last character
   */
  default String replacement(String text, int start, int end) {
    return ShapeScanner.MASK;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * A shape of your own: something that you want to mask in every text because of its form, such as
 * the number of a contract. Name your class in {@code
 * META-INF/services/io.telltale.runtime.spi.ShapeRule}; {@code telltale-sdk} finds it there.
 *
 * <p>The time {@link #find} takes must be linear in the length of the text. If a rule throws, or
 * returns a match that does not exist, the whole text is masked. One warning names its class.
 *
 * <p>One instance serves every thread.
 */
@FunctionalInterface
public interface ShapeRule {

  /**
   * Looks for the next match to replace.
   *
   * @param text the text, in which everything found before is already replaced
   * @param from where to start, never inside a code point
   * @return a match that is not empty and does not begin before {@code from}, or null
   */
  @Nullable Match find(String text, int from);

  /**
   * Returns what to write instead. A match that already reads so counts as not found.
   *
   * @param text the text that was searched
   * @param match what was found in it
   */
  default String replacement(String text, Match match) {
    return "***";
  }

  /**
   * A part of a text that has the shape, as {@link java.util.regex.MatchResult} gives it.
   *
   * @param start index of its first character
   * @param end index after its last character
   */
  record Match(int start, int end) {}
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * A built-in shape. It is asked only where one of its trigger characters stands, which should be
 * the rarest character that every instance of the shape contains, rather than its first.
 *
 * <p>To stay linear, a look in either direction is bounded by a constant, or ends at a character
 * that keeps it apart from the look of every other trigger.
 */
interface Rule {

  /** Returns the ASCII characters at which to ask. */
  String triggers();

  /**
   * Returns false if this never matches at a trigger behind a character, whatever was replaced.
   *
   * @param trigger one of {@link #triggers}
   * @param before a character of ASCII, 0 for the beginning of the text as well
   */
  default boolean mayFollow(char trigger, char before) {
    return true;
  }

  /**
   * The same for the character behind a trigger.
   *
   * @param after a character of ASCII, 0 for the end of the text as well
   */
  default boolean mayPrecede(char trigger, char after) {
    return true;
  }

  /**
   * Looks whether the shape lies around a trigger.
   *
   * @param text the text
   * @param at index of the trigger
   * @param floor end of what was replaced before: nothing to its left may be part of a match
   * @return the stretch to replace, ending behind {@code at}, or {@link Span#NONE}
   */
  long match(CharSequence text, int at, int floor);
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it reads once an encoding is undone, and where in the source each character came from.
 * A character may stand for a byte: what an encoding hides is bytes, and nobody says of what.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Reading {

  /** How many encodings in one another are undone. */
  public static final int MAX_DEPTH = 3;

  private final String encoding;
  private final int depth;
  private final String chars;

  /** For each character where it starts in the source, and where the last one ends. */
  private final int @Nullable [] starts;

  private Reading(String encoding, int depth, String chars, int @Nullable [] starts) {
    this.encoding = encoding;
    this.depth = depth;
    this.chars = chars;
    this.starts = starts;
  }

  /** Returns a text as it is. */
  public static Reading plain(String text) {
    return new Reading("", 0, text, null);
  }

  /** Names the encodings that were undone, the outermost last; nothing if none was. */
  public String encoding() {
    return encoding;
  }

  public int depth() {
    return depth;
  }

  public String chars() {
    return chars;
  }

  /** Returns where the character at an index starts in the source; the length is an index too. */
  public int start(int index) {
    return starts == null ? index : starts[index];
  }

  /** Returns where the character before an index ends in the source. */
  public int end(int index) {
    int next = index;
    while (next < chars.length() && start(next) <= start(index - 1)) {
      next++;
    }
    return start(next);
  }

  /** Collects the characters of a reading. */
  static final class Builder {

    private final Reading outer;
    private final StringBuilder chars;
    private int[] starts;

    Builder(Reading outer) {
      this.outer = outer;
      this.chars = new StringBuilder(outer.chars.length());
      this.starts = new int[outer.chars.length() + 1];
    }

    /** Adds a character that stands at an index of the outer reading. */
    void add(char c, int at) {
      if (chars.length() + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[chars.length()] = outer.start(at);
      chars.append(c);
    }

    Reading build(String undone) {
      starts[chars.length()] = outer.start(outer.chars.length());
      String encoding = outer.encoding.isEmpty() ? undone : undone + " in " + outer.encoding;
      return new Reading(
          encoding, outer.depth + 1, chars.toString(), Arrays.copyOf(starts, chars.length() + 1));
    }
  }
}

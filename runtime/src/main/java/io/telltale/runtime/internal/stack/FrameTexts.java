/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the lines of recently written frames: an application throws from few places, and composing
 * these lines is most of the work of writing a stack trace.
 *
 * <p>A table of two places for each hash, without locks: entries are immutable, so a race loses one
 * at worst, and it is composed again. A frame holds names, no class, and thus pins no class loader.
 *
 * <p>Frames are told apart by {@link StackTraceElement#equals}: one made by hand that equals one of
 * the virtual machine is written like that, with or without the names of loader and module.
 */
final class FrameTexts {

  private static final int SIZE = 2_048;

  /** A line that is longer is not worth its memory. */
  private static final int MAX_LINE = 512;

  /**
   * One frame.
   *
   * @param line its line, with tab and line feed
   * @param usual whether the line is known as that of a frame, see {@link WrittenStackTrace}; made
   *     by hand, a frame may be any text
   */
  record Entry(StackTraceElement frame, String line, boolean usual) {}

  private final @Nullable Entry[] entries = new Entry[SIZE];

  /** Returns the line of a frame. */
  Entry of(StackTraceElement frame) {
    int place = Frames.spread(frame) & (SIZE - 1);
    @Nullable Entry first = entries[place];
    if (first != null && first.frame.equals(frame)) {
      return first;
    }
    @Nullable Entry second = entries[place ^ 1];
    if (second != null && second.frame.equals(frame)) {
      return second;
    }
    String line = "\tat " + frame;
    Entry entry = new Entry(frame, line + "\n", WrittenStackTrace.isFrame(line));
    if (entry.line.length() <= MAX_LINE) {
      entries[first == null ? place : place ^ 1] = entry;
    }
    return entry;
  }

  /** Returns how many lines are kept. */
  int size() {
    int size = 0;
    for (@Nullable Entry entry : entries) {
      size += entry == null ? 0 : 1;
    }
    return size;
  }
}

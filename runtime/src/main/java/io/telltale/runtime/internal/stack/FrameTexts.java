/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

/**
 * Keeps the lines of recently written frames: composing these lines is most of the work of writing
 * a stack trace.
 */
final class FrameTexts extends KeptFrames<FrameTexts.Entry> {

  /**
   * One frame.
   *
   * @param line its line, with tab and line feed
   * @param usual whether the line is known as that of a frame, see {@link WrittenStackTrace}; made
   *     by hand, a frame may be any text
   */
  record Entry(StackTraceElement frame, String line, boolean usual) implements KeptFrames.Entry {

    @Override
    public int length() {
      return line.length();
    }
  }

  @Override
  Entry read(StackTraceElement frame) {
    String line = "\tat " + frame;
    return new Entry(frame, line + "\n", WrittenStackTrace.isFrame(line));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one stack trace. It keeps its own stack of what is still to be written, so that no chain
 * of exceptions is too deep for it. Used once, by one thread.
 */
final class Rendering {

  private static final FrameTexts FRAME_TEXTS = new FrameTexts();

  /** An exception of which the suppressed ones, and then the cause, are still to be written. */
  private static final class Open {

    final StackTraceElement[] trace;
    final Throwable[] suppressed;
    final @Nullable Throwable cause;
    final int indent;
    int next;

    Open(StackTraceElement[] trace, Throwable[] suppressed, @Nullable Throwable cause, int indent) {
      this.trace = trace;
      this.suppressed = suppressed;
      this.cause = cause;
      this.indent = indent;
    }
  }

  /** Where in the output the heading of an exception stands. */
  private record Extent(int start, int end) {}

  private final StringBuilder out;
  private final Headings headings;
  private final int maxChars;
  private final Deque<Open> open = new ArrayDeque<>(2);
  private @Nullable IdentityHashMap<Throwable, Extent> written;
  private boolean usualFrames = true;

  Rendering(StringBuilder out, Headings headings, int maxChars) {
    this.out = out;
    this.headings = headings;
    this.maxChars = maxChars;
  }

  void render(Throwable root) {
    write(root, "", ForeignCalls.NO_FRAMES, 0);
    while (!open.isEmpty() && !isFull()) {
      Open parent = open.element();
      if (parent.next < parent.suppressed.length) {
        Throwable suppressed = parent.suppressed[parent.next++];
        writeEnclosed(suppressed, "Suppressed: ", parent.trace, parent.indent + 1);
      } else {
        // Off the stack before its cause goes on: a chain of causes takes one place.
        open.pop();
        if (parent.cause != null) {
          writeEnclosed(parent.cause, "Caused by: ", parent.trace, parent.indent);
        }
      }
    }
    cut();
  }

  /** Returns whether the line of each frame is known as one. */
  boolean hasUsualFrames() {
    return usualFrames;
  }

  private void writeEnclosed(
      Throwable error, String caption, StackTraceElement[] enclosing, int indent) {
    Extent earlier = written == null ? null : written.get(error);
    if (earlier == null) {
      write(error, caption, enclosing, indent);
      return;
    }
    indent(indent);
    append(caption);
    append("[CIRCULAR REFERENCE: ");
    append(out.substring(earlier.start, Math.min(earlier.end, out.length())));
    append("]\n");
  }

  private void write(Throwable error, String caption, StackTraceElement[] enclosing, int indent) {
    StackTraceElement[] trace = ForeignCalls.framesOf(error);
    Throwable[] suppressed = error.getSuppressed();
    Throwable cause = Failures.quietCauseOf(error);
    indent(indent);
    append(caption);
    int start = out.length();
    append(headings.of(error));
    if (suppressed.length > 0 || cause != null) {
      open.push(new Open(trace, suppressed, cause, indent));
    }
    if (!open.isEmpty()) {
      remember(error, new Extent(start, out.length()));
    }
    append("\n");
    int inCommon = framesInCommon(trace, enclosing);
    for (int i = 0; i < trace.length - inCommon && !isFull(); i++) {
      indent(indent);
      FrameTexts.Entry frame = FRAME_TEXTS.of(trace[i]);
      usualFrames &= frame.usual();
      append(frame.line());
    }
    if (inCommon > 0) {
      indent(indent);
      append("\t... " + inCommon + " more\n");
    }
  }

  private void remember(Throwable error, Extent heading) {
    if (written == null) {
      written = new IdentityHashMap<>(4);
    }
    written.put(error, heading);
  }

  private static int framesInCommon(StackTraceElement[] trace, StackTraceElement[] enclosing) {
    int count = 0;
    while (count < trace.length
        && count < enclosing.length
        && trace[trace.length - 1 - count].equals(enclosing[enclosing.length - 1 - count])) {
      count++;
    }
    return count;
  }

  private void indent(int tabs) {
    for (int i = 0; i < tabs && !isFull(); i++) {
      append("\t");
    }
  }

  /** Writes no more than one char beyond the limit, by which the text is known to be too long. */
  private void append(String text) {
    int room = maxChars + 1 - out.length();
    if (text.length() <= room) {
      out.append(text);
    } else if (room > 0) {
      out.append(text, 0, room);
    }
  }

  private boolean isFull() {
    return out.length() > maxChars;
  }

  private void cut() {
    if (isFull()) {
      int end = Math.max(0, maxChars - StackTraceRenderer.CUT_MARK.length());
      if (end > 0 && Character.isSurrogatePair(out.charAt(end - 1), out.charAt(end))) {
        end--;
      }
      out.setLength(end);
      out.append(StackTraceRenderer.CUT_MARK);
    }
  }
}

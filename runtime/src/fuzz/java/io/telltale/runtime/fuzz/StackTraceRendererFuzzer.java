/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for exceptions whose rendering breaks, is longer than allowed, tells a message where none
 * may be told, or differs from what the platform prints.
 */
public final class StackTraceRendererFuzzer {

  private static final int MAX_ERRORS = 8;
  private static final String MESSAGE = "canary-";

  private StackTraceRendererFuzzer() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    List<Throwable> errors = new ArrayList<>();
    for (int n = data.consumeInt(1, MAX_ERRORS); n > 0; n--) {
      Throwable error = new IllegalStateException(MESSAGE + data.consumeString(60), null);
      error.setStackTrace(frames(data));
      errors.add(error);
    }
    List<Throwable> all = new ArrayList<>();
    for (Throwable error : errors) {
      Throwable cause = data.consumeBoolean() ? data.pickValue(errors) : null;
      Throwable outer = new RuntimeException(error.getMessage(), cause);
      outer.setStackTrace(error.getStackTrace());
      all.add(outer);
    }
    for (int n = data.consumeInt(0, MAX_ERRORS); n > 0; n--) {
      Throwable error = data.pickValue(all);
      Throwable suppressed = data.pickValue(all);
      if (error != suppressed) {
        error.addSuppressed(suppressed);
      }
    }
    check(all.get(0));
  }

  private static StackTraceElement[] frames(FuzzedDataProvider data) {
    StackTraceElement[] frames = new StackTraceElement[data.consumeInt(0, 6)];
    for (int i = 0; i < frames.length; i++) {
      frames[i] =
          new StackTraceElement(
              "a.B" + data.consumeInt(0, 3), "run", "B.java", data.consumeInt(-2, 3));
    }
    return frames;
  }

  private static void check(Throwable root) {
    String frames = StackTraceRenderer.frames(root);
    String full = StackTraceRenderer.full(root, message -> message);
    StringWriter printed = new StringWriter();
    root.printStackTrace(new PrintWriter(printed, true));

    if (frames.contains(MESSAGE)) {
      throw new AssertionError("tells a message: " + frames);
    }
    if (Math.max(frames.length(), full.length()) > StackTraceRenderer.MAX_CHARS) {
      throw new AssertionError("too long: " + full.length());
    }
    // What the platform prints with other line ends is the same text.
    String expected = printed.toString().replace(System.lineSeparator(), "\n");
    if (expected.length() < StackTraceRenderer.MAX_CHARS && !full.equals(expected)) {
      throw new AssertionError("printed: " + expected + "\nrendered: " + full);
    }
  }
}

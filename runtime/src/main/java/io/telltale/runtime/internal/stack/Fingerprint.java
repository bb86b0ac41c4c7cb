/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen letters by which a defect is known again, also after a rebuild: made of the type, the
 * declared name, and of the frames of the application in the exception and its causes. No message
 * has a part in it, no line, and no name that a compiler or a proxy has numbered.
 *
 * <p>They are letters from a to p, so that no rule for numbers takes them for one.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class Fingerprint {

  /** How many letters there are. */
  public static final int LENGTH = 16;

  private static final FrameHashes HASHES = new FrameHashes();

  /** How many exceptions of a chain have a part in it. */
  private static final int MOST_CAUSES = 8;

  /** How many different frames have a part in it, and how many of each exception are looked at. */
  private static final int MOST_FRAMES = 32;

  private static final int DEEPEST = 1_024;

  /** Where no frame is the application's: how many of those of libraries have a part. */
  private static final int MOST_OF_LIBRARIES = 8;

  private final long[] seen = new long[MOST_FRAMES];
  private int count;
  private long hash;

  private Fingerprint(String type, @Nullable String name) {
    this.hash = HASHES.ofType(type);
    add(name == null ? 0 : FrameHashes.hash(name));
  }

  /**
   * Returns the letters. It reads the stack trace, which costs more than all else where nobody has
   * read it before.
   *
   * @param type the class that says what went wrong
   * @param name the declared name, or null
   * @param error the exception that says it, without the wrappers around it
   */
  public static String of(String type, @Nullable String name, Throwable error) {
    Fingerprint fingerprint = new Fingerprint(type, name);
    StackTraceElement[] own = ForeignCalls.framesOf(error);
    fingerprint.addFrames(own, true, MOST_FRAMES);
    Throwable cause = Failures.quietCauseOf(error);
    for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
      fingerprint.add(HASHES.ofType(cause.getClass().getName()));
      fingerprint.addFrames(ForeignCalls.framesOf(cause), true, MOST_FRAMES);
      cause = Failures.quietCauseOf(cause);
    }
    if (fingerprint.count == 0) {
      fingerprint.addFrames(own, false, MOST_OF_LIBRARIES);
    }
    return letters(fingerprint.hash);
  }

  /** Returns whether a text has the form of one. */
  public static boolean isOne(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'p') {
        return false;
      }
    }
    return true;
  }

  /** Each frame once: how deep a recursion was is no other defect, nor what a cause repeats. */
  private void addFrames(StackTraceElement[] frames, boolean ofApplication, int most) {
    for (int i = 0; i < Math.min(frames.length, DEEPEST) && count < most; i++) {
      FrameHashes.Entry frame = HASHES.of(frames[i]);
      boolean counts = frame.hash() != FrameHashes.NONE && frame.isOfApplication() == ofApplication;
      if (counts && !wasSeen(frame.hash())) {
        seen[count++] = frame.hash();
        add(frame.hash());
      }
    }
  }

  private boolean wasSeen(long frame) {
    for (int i = 0; i < count; i++) {
      if (seen[i] == frame) {
        return true;
      }
    }
    return false;
  }

  private void add(long part) {
    hash = Long.rotateLeft(hash ^ part, 29) * 0x9e3779b97f4a7c15L;
  }

  /** The bits are mixed once more, as the last part has moved few of the lower ones. */
  private static String letters(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    mixed ^= mixed >>> 33;
    char[] letters = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      letters[i] = (char) ('a' + (int) ((mixed >>> (60 - 4 * i)) & 15));
    }
    return new String(letters);
  }
}

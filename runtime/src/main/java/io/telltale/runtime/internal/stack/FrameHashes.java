/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import org.jspecify.annotations.Nullable;

/**
 * Says of a frame whether it is one of the application's, and by which hash it is told apart from
 * others: by the names of class and method, not by the line.
 */
final class FrameHashes extends KeptFrames<FrameHashes.Entry> {

  /** Of a frame that says nothing: it is the JDK's, or generated. */
  static final long NONE = 0;

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private static final int TYPES = 256;

  /** What is known of a class. */
  private record TypeEntry(String type, long hash) {}

  /** What is known of a frame. */
  record Entry(StackTraceElement frame, long hash, boolean isOfApplication)
      implements KeptFrames.Entry {

    @Override
    public int length() {
      return frame.getClassName().length() + frame.getMethodName().length();
    }
  }

  private final @Nullable TypeEntry[] types = new TypeEntry[TYPES];

  @Override
  Entry read(StackTraceElement frame) {
    String type = frame.getClassName();
    String method = CodeNames.ofMethod(frame.getMethodName());
    if (method == null || Libraries.isPlatform(type) || CodeNames.isGenerated(type)) {
      return new Entry(frame, NONE, false);
    }
    long hash = hash(hash(FNV_START, CodeNames.ofClass(type)), method);
    return new Entry(frame, hash, !Libraries.isKnown(type));
  }

  /** Returns the hash of a class, by its name without the numbers in it. */
  long ofType(String type) {
    int place = (type.hashCode() ^ type.hashCode() >>> 16) & (TYPES - 1);
    @Nullable TypeEntry known = types[place];
    if (known != null && known.type.equals(type)) {
      return known.hash;
    }
    long hash = hash(CodeNames.ofClass(type));
    if (type.length() <= LONGEST) {
      types[place] = new TypeEntry(type, hash);
    }
    return hash;
  }

  /** FNV-1a with 64 bits, over chars. */
  static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ 0xffff) * FNV_PRIME;
  }

  static long hash(String text) {
    return hash(FNV_START, text);
  }
}

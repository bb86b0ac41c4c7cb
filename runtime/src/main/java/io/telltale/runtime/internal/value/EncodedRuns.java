/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The readable texts that stand in a text in Base64 or hexadecimal, one below the other, each as a
 * whole: whatever is found in one, all of its run is replaced.
 */
final class EncodedRuns {

  private final String text;
  private final StringBuilder chars = new StringBuilder();
  private int[] starts = new int[64];

  private EncodedRuns(String text) {
    this.text = text;
  }

  /**
   * Returns the runs of a text, or null if it has none.
   *
   * @param shortest how many characters they have at least
   */
  static @Nullable EncodedRuns of(String text, int shortest) {
    int first = TextScan.base64Run(text, shortest);
    if (first < 0 || !areIn(text, shortest, first)) {
      return null;
    }
    EncodedRuns runs = new EncodedRuns(text);
    scan(text, shortest, first, runs);
    return runs;
  }

  /**
   * Returns whether a text has any.
   *
   * @param first where the first run of characters of Base64 begins, whatever it holds
   */
  static boolean areIn(CharSequence text, int shortest, int first) {
    return scan(text, shortest, first, null);
  }

  String chars() {
    return chars.toString();
  }

  /** Returns where the run of each character starts in the text, and where the last one ends. */
  int[] starts() {
    return Arrays.copyOf(starts, chars.length() + 1);
  }

  /** A slash is a character of Base64, and parts what is in a path. */
  private static boolean scan(
      CharSequence text, int shortest, int first, @Nullable EncodedRuns sink) {
    boolean found = scan(text, shortest, first, false, sink);
    if (found && sink == null) {
      return true;
    }
    return (hasSlash(text, first) && scan(text, shortest, first, true, sink)) || found;
  }

  private static boolean hasSlash(CharSequence text, int from) {
    if (text instanceof String string) {
      return string.indexOf('/', from) >= 0; // Faster than a loop, by far.
    }
    int i = from;
    while (i < text.length() && text.charAt(i) != '/') {
      i++;
    }
    return i < text.length();
  }

  /**
   * Goes through the text once. Where a run would have to end is looked at first: what parts two
   * words there rules out every run that begins before it.
   *
   * @return whether there is a run; without a sink, of the first one
   */
  private static boolean scan(
      CharSequence text, int shortest, int first, boolean slashParts, @Nullable EncodedRuns sink) {
    boolean found = false;
    int start = first;
    boolean begins = true;
    while (start <= text.length() - shortest) {
      int i = start + shortest - 1;
      while (i >= start && isOfRun(text, i, slashParts)) {
        i--;
      }
      if (i < start && begins && take(text, start, slashParts, sink)) {
        found = true;
        if (sink == null) {
          break;
        }
      }
      begins = i >= start;
      start = begins ? i + 1 : start + shortest;
    }
    return found;
  }

  private static boolean isOfRun(CharSequence text, int at, boolean slashParts) {
    char c = text.charAt(at);
    return TextScan.isBase64(c) && !(slashParts && c == '/');
  }

  private static boolean take(
      CharSequence text, int start, boolean slashParts, @Nullable EncodedRuns sink) {
    int digits = start + prefix(text, start);
    if (ByteNotation.HEXADECIMAL.mayBeginAt(text, digits)
        && add(ByteNotation.HEXADECIMAL, text, digits, slashParts, sink)) {
      return true;
    }
    return ByteNotation.BASE64.mayBeginAt(text, start)
        && add(ByteNotation.BASE64, text, start, slashParts, sink);
  }

  private static boolean add(
      ByteNotation notation,
      CharSequence text,
      int start,
      boolean slashParts,
      @Nullable EncodedRuns sink) {
    int end = start;
    while (end < text.length() && isOfRun(text, end, slashParts)) {
      end++;
    }
    boolean readable = notation.isReadable(text, start, end);
    if (readable && sink != null) {
      sink.add(notation.read(text, start, end), start, end);
    }
    return readable;
  }

  /** {@code 0x}, or {@code \x} of which the backslash is no part of the run. */
  private static int prefix(CharSequence text, int start) {
    if (text.charAt(start) == '0' && start + 1 < text.length() && text.charAt(start + 1) == 'x') {
      return 2;
    }
    return text.charAt(start) == 'x' ? 1 : 0;
  }

  private void add(String read, int start, int end) {
    int padded = end;
    while (padded < text.length() && padded < end + 2 && text.charAt(padded) == '=') {
      padded++;
    }
    int length = chars.length() + read.length() + 1;
    if (length >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * length);
    }
    Arrays.fill(starts, chars.length(), length - 1, start);
    chars.append(read).append('\n');
    // The line feed between two runs, which is not of the first one.
    starts[length - 1] = padded;
    starts[length] = padded;
  }
}

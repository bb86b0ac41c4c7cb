/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.encoding.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The readable texts that stand in a text in Base64 or hexadecimal, one below the other. Whatever
 * is found in a run that stands alone, all of it is replaced. A run that was cut is read as a text
 * that was cut.
 */
final class EncodedRuns {

  private static final ByteNotation[] NOTATIONS = ByteNotation.values();
  private static final char MARK = '\u2026';

  /** How many characters may be left of the first bytes of a run that has lost its beginning. */
  private static final int MOST_OF_BYTES = 8;

  private final String text;
  private final boolean cut;
  private final StringBuilder chars = new StringBuilder();
  private int[] starts = new int[64];

  private EncodedRuns(String text, boolean cut) {
    this.text = text;
    this.cut = cut;
  }

  /**
   * Returns the runs of a text, or null if it has none.
   *
   * @param shortest how many characters they have at least
   * @param cut whether the text was cut at a length limit
   */
  static @Nullable EncodedRuns of(String text, int shortest, boolean cut) {
    int first = TextScan.base64Run(text, shortest);
    if (first < 0 || !areIn(text, shortest, first)) {
      return null;
    }
    EncodedRuns runs = new EncodedRuns(text, cut);
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
    found |= hasSlash(text, first) && scan(text, shortest, first, true, sink);
    return (found && sink == null) || JoinedRuns.scan(text, shortest, first, sink) || found;
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
    boolean found = takeWhole(text, start, slashParts, sink);
    if (!Cuts.isBehindMark(text, start)) {
      return found;
    }
    for (int skipped = 1; skipped < MOST_OF_BYTES && !(found && sink == null); skipped++) {
      found |= takeRest(text, start, skipped, slashParts, sink);
    }
    return found;
  }

  /** What the cut has left of a byte or of several cannot be read. */
  private static boolean takeRest(
      CharSequence text, int start, int skipped, boolean slashParts, @Nullable EncodedRuns sink) {
    int from = start + skipped;
    for (ByteNotation notation : NOTATIONS) {
      if (notation.mayBeginAt(text, from)
          && add(notation, text, start, from, slashParts, sink)
          && sink == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean takeWhole(
      CharSequence text, int start, boolean slashParts, @Nullable EncodedRuns sink) {
    int digits = start + prefix(text, start);
    if (ByteNotation.HEXADECIMAL.mayBeginAt(text, digits)
        && add(ByteNotation.HEXADECIMAL, text, digits, digits, slashParts, sink)) {
      return true;
    }
    return ByteNotation.BASE64.mayBeginAt(text, start)
        && add(ByteNotation.BASE64, text, start, start, slashParts, sink);
  }

  private static boolean add(
      ByteNotation notation,
      CharSequence text,
      int start,
      int from,
      boolean slashParts,
      @Nullable EncodedRuns sink) {
    int end = from;
    while (end < text.length() && isOfRun(text, end, slashParts)) {
      end++;
    }
    boolean readable = notation.isReadable(text, from, end);
    if (readable && sink != null) {
      sink.add(notation.read(text, from, end), start, end);
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

  /** Adds what a run says. */
  private void add(String read, int start, int end) {
    begin(start);
    put(read, start);
    end(end);
  }

  /**
   * Adds what some bytes say that are joined to a word. What stands around a value there may be no
   * part of the run, but the end of a number: each character is known by its own place.
   *
   * @param start where the first byte of the notation is written, which need not be one of these
   * @param from the first of the bytes
   * @param to behind the last one
   * @param end where they end in the text
   */
  void addJoined(ByteNotation notation, int start, int from, int to, int end) {
    begin(start + notation.firstChar(from));
    for (int at = from; at < to; ) {
      int length = Utf8.length(notation.byteAt(text, start, at));
      put(notation.read(text, start, at, at + length), start + notation.firstChar(at));
      at += length;
    }
    end(end);
  }

  private void begin(int start) {
    if (Cuts.isBehindMark(text, start)) {
      put(String.valueOf(MARK), start);
    }
  }

  private void end(int end) {
    int padded = end;
    while (padded < text.length() && padded < end + 2 && text.charAt(padded) == '=') {
      padded++;
    }
    boolean isCut = (cut && padded == text.length()) || Cuts.isBeforeMark(text, padded);
    // The line feed between two runs, which is not of the first one.
    put(isCut ? MARK + "\n" : "\n", padded);
    starts[chars.length()] = padded;
  }

  private void put(String read, int start) {
    int length = chars.length() + read.length();
    if (length >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * length);
    }
    Arrays.fill(starts, chars.length(), length, start);
    chars.append(read);
  }
}

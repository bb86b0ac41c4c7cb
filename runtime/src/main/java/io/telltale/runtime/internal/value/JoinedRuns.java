/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.encoding.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Finds readable texts in Base64 or hexadecimal that are joined to a word, as in {@code
 * user-526f7361…}, {@code cursor_eyJu…} and {@code …_1}: nothing tells where they begin. Each place
 * of a text is looked at a bounded number of times.
 */
final class JoinedRuns {

  /** As many as {@link ByteNotation#HEXADECIMAL} has at least. */
  private static final int SHORTEST_HEX = 12;

  private static final int FEWEST_BYTES = 6;

  /** Shorter texts stand in names of classes by chance. */
  private static final int FEWEST_BYTES_OF_BASE64 = 9;

  private static final int ALIGNMENTS_OF_HEX = 2;
  private static final int ALIGNMENTS_OF_BASE64 = 4;

  private static final int DIGIT = 1;
  private static final int CAPITAL = 2;
  private static final int SMALL = 4;
  private static final int ALL_KINDS = DIGIT | CAPITAL | SMALL;
  private static final int SIGN = 8;

  /** For each character 0 if it is none of Base64. */
  private static final byte[] KINDS = kinds();

  private final CharSequence text;
  private final @Nullable EncodedRuns sink;
  private boolean found;

  private JoinedRuns(CharSequence text, @Nullable EncodedRuns sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * Returns whether a text has any, and hands them over.
   *
   * @param shortest how many characters of Base64 the run has at least in which they stand
   * @param first where the first such run begins
   * @param sink gets them all; without it, this ends at the first one
   */
  static boolean scan(CharSequence text, int shortest, int first, @Nullable EncodedRuns sink) {
    JoinedRuns runs = new JoinedRuns(text, sink);
    int least = Math.max(shortest, SHORTEST_HEX);
    int start = first;
    while (start <= text.length() - least && !runs.isDone()) {
      int kinds = 0;
      int i = start + least - 1;
      int kind = kind(text.charAt(i));
      while (kind != 0) {
        kinds |= kind;
        i--;
        kind = i < start ? 0 : kind(text.charAt(i));
      }
      if (i >= start) {
        start = i + 1;
        continue;
      }
      int end = start + least;
      while (end < text.length() && kind(text.charAt(end)) != 0) {
        kinds |= kind(text.charAt(end));
        end++;
      }
      runs.scanRun(start, end, kinds);
      start = end + 1;
    }
    return runs.found;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    for (char c = 0; c < kinds.length; c++) {
      int letter = c >= 'a' ? SMALL : c >= 'A' && c <= 'Z' ? CAPITAL : SIGN;
      kinds[c] = (byte) (!TextScan.isBase64(c) ? 0 : Digits.isDigit(c) ? DIGIT : letter);
    }
    return kinds;
  }

  private static int kind(char c) {
    return c < KINDS.length ? KINDS[c] : 0;
  }

  private static boolean isHexadecimal(char c) {
    return Digits.isDigit(c) || ((c | ' ') >= 'a' && (c | ' ') <= 'f');
  }

  private boolean isDone() {
    return found && sink == null;
  }

  /**
   * Each byte of a text has a digit in hexadecimal, and Base64 of a text has one, with capitals and
   * small letters: nearly all names of classes have none.
   */
  private void scanRun(int start, int end, int kinds) {
    if ((kinds & DIGIT) == 0) {
      return;
    }
    int at = start;
    while (at <= end - SHORTEST_HEX && !isDone()) {
      int i = at + SHORTEST_HEX - 1;
      while (i >= at && isHexadecimal(text.charAt(i))) {
        i--;
      }
      if (i >= at) {
        at = i + 1;
        continue;
      }
      int behind = at + SHORTEST_HEX;
      while (behind < end && isHexadecimal(text.charAt(behind))) {
        behind++;
      }
      scanHex(at, behind, at == start && behind == end);
      at = behind + 1;
    }
    if ((kinds & ALL_KINDS) == ALL_KINDS) {
      scanBase64(start, end);
    }
  }

  private void scanHex(int start, int end, boolean alone) {
    if (alone && ByteNotation.HEXADECIMAL.isReadable(text, start, end)) {
      return; // It is joined to nothing.
    }
    for (int skipped = 0; skipped < ALIGNMENTS_OF_HEX && !isDone(); skipped++) {
      scan(ByteNotation.HEXADECIMAL, start + skipped, end, FEWEST_BYTES);
    }
  }

  private void scanBase64(int start, int end) {
    boolean alone = ByteNotation.BASE64.isReadable(text, start, end);
    for (int skipped = alone ? 1 : 0; skipped < ALIGNMENTS_OF_BASE64 && !isDone(); skipped++) {
      scan(ByteNotation.BASE64, start + skipped, end, FEWEST_BYTES_OF_BASE64);
    }
  }

  /** Goes through the bytes of one alignment, and takes each stretch that is UTF-8. */
  private void scan(ByteNotation notation, int start, int end, int fewest) {
    int bytes = notation.bytes(end - start);
    int from = 0;
    int at = 0;
    // What is left must have room for a text.
    while (at < bytes && from + fewest <= bytes && !isDone()) {
      int length = character(notation, start, at, bytes);
      if (length == 0) {
        take(notation, start, end, from, at, fewest);
        at++;
        from = at;
      } else {
        at += length;
      }
    }
    take(notation, start, end, from, at, fewest);
  }

  /** Returns how many bytes the character has that begins with one; 0 if it is none. */
  private int character(ByteNotation notation, int start, int at, int bytes) {
    int first = notation.byteAt(text, start, at);
    if (first < 0x80) {
      boolean readable =
          first >= ' ' ? first != 0x7F : first == '\n' || first == '\r' || first == '\t';
      return readable ? 1 : 0;
    }
    int length = Utf8.length(first);
    if (length == 1 || at + length > bytes) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if (!Utf8.continues(notation.byteAt(text, start, at + i))) {
        return 0;
      }
    }
    return length;
  }

  private void take(ByteNotation notation, int start, int end, int from, int to, int fewest) {
    if (to - from < fewest || isDone()) {
      return;
    }
    found = true;
    if (sink != null) {
      int last = to == notation.bytes(end - start) ? end : start + notation.chars(to);
      sink.addJoined(notation, start, from, to, last);
    }
  }
}

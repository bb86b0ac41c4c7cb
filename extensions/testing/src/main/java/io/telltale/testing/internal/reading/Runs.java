/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.reading;

import org.jspecify.annotations.Nullable;

/**
 * Undoes the encodings of bytes, Base64 and hexadecimal. Where such a text begins cannot be seen: a
 * letter before it may belong to it. So each run of its characters is read from every offset.
 *
 * <p>This enum is internal and is hence not for public use.
 */
public enum Runs {
  /** With the signs of both alphabets, padded or not, and with the line breaks of MIME. */
  BASE64("Base64", 6, 4) {
    @Override
    int digit(char c) {
      if (c >= 'A' && c <= 'Z') {
        return c - 'A';
      } else if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
      } else if (c >= '0' && c <= '9') {
        return c - '0' + 52;
      } else if (c == '+' || c == '-') {
        return 62;
      }
      return c == '/' || c == '_' ? 63 : -1;
    }
  },

  HEXADECIMAL("hexadecimal", 4, 2) {
    @Override
    int digit(char c) {
      return c < 0x80 ? Character.digit(c, 16) : -1;
    }
  };

  /** Shorter runs hold no value that is searched for. */
  private static final int MIN_BYTES = 4;

  private final String title;
  private final int bits;
  private final int offsets;

  Runs(String title, int bits, int offsets) {
    this.title = title;
    this.bits = bits;
    this.offsets = offsets;
  }

  /** Reads the value of a digit, -1 if the character is none. */
  abstract int digit(char c);

  /** Decodes every run; returns null if there is none that is long enough. */
  public @Nullable Reading undo(Reading reading) {
    String text = reading.chars();
    Reading.Builder out = new Reading.Builder(reading);
    boolean any = false;
    for (int i = 0; i < text.length(); ) {
      if (digit(text.charAt(i)) < 0) {
        i++;
        continue;
      }
      int end = end(text, i);
      if ((end - i) * bits >= MIN_BYTES * 8) {
        any = true;
        for (int offset = 0; offset < offsets; offset++) {
          decode(text, skip(text, i, offset), end, out);
          // No value goes across.
          out.add('\0', end - 1);
        }
      }
      i = end;
    }
    return any ? out.build(title) : null;
  }

  private int end(String text, int start) {
    int end = start;
    while (end < text.length() && (digit(text.charAt(end)) >= 0 || isBreak(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private int skip(String text, int start, int digits) {
    int at = start;
    for (int skipped = 0; skipped < digits && at < text.length(); at++) {
      skipped += isBreak(text.charAt(at)) ? 0 : 1;
    }
    return at;
  }

  private void decode(String text, int start, int end, Reading.Builder out) {
    int buffer = 0;
    int filled = 0;
    int byteStart = start;
    for (int i = start; i < end; i++) {
      if (isBreak(text.charAt(i))) {
        continue;
      }
      if (filled == 0) {
        byteStart = i;
      }
      buffer = buffer << bits | digit(text.charAt(i));
      filled += bits;
      if (filled >= 8) {
        filled -= 8;
        out.add((char) (buffer >> filled & 0xFF), byteStart);
        byteStart = i;
      }
    }
  }

  private static boolean isBreak(char c) {
    return c == '\r' || c == '\n';
  }
}

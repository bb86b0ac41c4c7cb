/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.encoding.Encoding;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader of one encoding sees it, with the way back: for each of its characters, where
 * in the source it starts. Immutable.
 */
final class View {

  /** In hexadecimal and Base64 alike, though a byte of Base64 shares them with the next one. */
  private static final int CHARS_OF_A_BYTE = 2;

  private final String chars;

  /** Where each character starts, and where the source ends; null if this is the source. */
  private final int @Nullable [] starts;

  private final @Nullable View outer;

  /** How this reads the outer view; null if not by an encoding of single characters. */
  private final @Nullable Encoding encoding;

  /** Whether nothing that replaces a part of this can be written so that it reads as itself. */
  private final boolean opaque;

  private View(
      String chars, int @Nullable [] starts, @Nullable View outer, @Nullable Encoding encoding) {
    this(chars, starts, outer, encoding, outer != null && outer.opaque);
  }

  private View(
      String chars,
      int @Nullable [] starts,
      @Nullable View outer,
      @Nullable Encoding encoding,
      boolean opaque) {
    this.chars = chars;
    this.starts = starts;
    this.outer = outer;
    this.encoding = encoding;
    this.opaque = opaque;
  }

  /** Returns the view of a text that is taken as it is, but for the plain form of characters. */
  static View of(String text) {
    String plain = Characters.canonical(text);
    if (plain.equals(text)) {
      return new View(text, null, null, null);
    }
    Writer writer = new Writer(text.length(), false);
    for (int i = 0; i < text.length(); i++) {
      writer.put(text.charAt(i), i);
    }
    return new View(plain, writer.starts(text.length()), null, null);
  }

  /** Returns what this reads in an encoding, or null if nothing in it is encoded. */
  @Nullable View decoded(Encoding inner) {
    int first = firstEscape(inner);
    if (first == chars.length()) {
      return null;
    }
    Writer writer = new Writer(chars.length(), inner == Encoding.PERCENT || blursPlus());
    for (int i = 0; i < chars.length(); ) {
      char c = chars.charAt(i);
      long escape = i >= first && inner.marks(c) ? inner.decode(chars, i) : Encoding.NONE;
      if (escape == Encoding.NONE) {
        writer.put(c, start(i));
        i++;
      } else {
        writer.putCodePoint(Encoding.codePoint(escape), start(i));
        i += Encoding.length(escape);
      }
    }
    return new View(writer.chars(), writer.starts(start(chars.length())), this, inner);
  }

  /** Returns this in loose spelling, or null if it is spelled so already. */
  @Nullable View loosened() {
    if (!LooseSpelling.changes(chars)) {
      return null;
    }
    LooseSpelling loose = LooseSpelling.of(chars);
    return new View(loose.chars(), sources(loose.starts()), this, null);
  }

  /**
   * Returns the texts that stand in this in Base64 or hexadecimal, or null if none does.
   *
   * @param shortest how many characters their runs have at least
   * @param cut whether the source was cut at a length limit
   */
  @Nullable View decodedRuns(int shortest, boolean cut) {
    EncodedRuns runs = EncodedRuns.of(chars, shortest, cut);
    if (runs == null) {
      return null;
    }
    String read = runs.chars();
    int[] sources = sources(runs.starts());
    if (Characters.canonical(read).equals(read)) {
      return new View(read, sources, this, null, true);
    }
    Writer writer = new Writer(read.length(), false);
    for (int i = 0; i < read.length(); i++) {
      writer.put(read.charAt(i), sources[i]);
    }
    return new View(writer.chars(), writer.starts(sources[read.length()]), this, null, true);
  }

  /** Returns this without a sign that may stand within values. */
  View without(String sign) {
    Writer writer = new Writer(chars.length(), false);
    for (int i = 0; i < chars.length(); ) {
      if (chars.startsWith(sign, i)) {
        i += sign.length();
      } else {
        writer.put(chars.charAt(i), start(i));
        i++;
      }
    }
    return new View(writer.chars(), writer.starts(start(chars.length())), this, null);
  }

  /** Returns this with the characters of lists together, or null if none stand in a list. */
  @Nullable View gathered() {
    BitSet parting = SpreadCharacters.partingIn(chars);
    if (parting == null) {
      return null;
    }
    Writer writer = new Writer(chars.length(), false);
    for (int i = parting.nextClearBit(0); i < chars.length(); i = parting.nextClearBit(i + 1)) {
      writer.put(chars.charAt(i), start(i));
    }
    return new View(writer.chars(), writer.starts(start(chars.length())), this, null);
  }

  private int[] sources(int[] indexes) {
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = start(indexes[i]);
    }
    return indexes;
  }

  private int firstEscape(Encoding inner) {
    for (int i = 0; i < chars.length(); i++) {
      if (inner.marks(chars.charAt(i)) && inner.decode(chars, i) != Encoding.NONE) {
        return i;
      }
    }
    return chars.length();
  }

  String chars() {
    return chars;
  }

  /** Returns whether a plus and a space look the same here: some writers use one for the other. */
  boolean blursPlus() {
    return encoding == Encoding.PERCENT || (outer != null && outer.blursPlus());
  }

  /** Returns where the character at an index starts in the source. */
  int start(int index) {
    return starts == null ? index : starts[index];
  }

  /** Returns where the character before an index ends in the source. */
  int end(int index) {
    int next = index;
    while (next < chars.length() && start(next) == start(index - 1)) {
      next++;
    }
    return opaque
        ? Math.max(start(next), Math.min(start(index - 1) + CHARS_OF_A_BYTE, sourceLength()))
        : start(next);
  }

  private int sourceLength() {
    return outer == null ? start(chars.length()) : outer.sourceLength();
  }

  /** Writes a text so that it reads as itself where it replaces a part of this view's source. */
  String encode(String plain) {
    if (opaque) {
      return Masks.REDACTED;
    }
    if (outer == null) {
      return plain;
    }
    return outer.encode(encoding == null ? plain : encoding.encode(plain));
  }

  /** Returns whether this reads the source, or the runs in it, in one encoding, however often. */
  boolean isOnlyIn(Encoding one) {
    return outer == null || encoding == null || (encoding == one && outer.isOnlyIn(one));
  }

  /** Collects the characters of a view; there are never more of them than in what it reads. */
  private static final class Writer {

    private final StringBuilder chars;
    private final int[] starts;
    private final boolean blurPlus;

    Writer(int capacity, boolean blurPlus) {
      this.blurPlus = blurPlus;
      this.chars = new StringBuilder(capacity);
      this.starts = new int[capacity + 1];
    }

    void put(char c, int start) {
      int plain = Characters.canonical(c);
      if (plain != Characters.INVISIBLE) {
        starts[chars.length()] = start;
        chars.append(blurPlus && plain == '+' ? ' ' : (char) plain);
      }
    }

    void putCodePoint(int codePoint, int start) {
      if (Character.isSupplementaryCodePoint(codePoint)) {
        put(Character.highSurrogate(codePoint), start);
        put(Character.lowSurrogate(codePoint), start);
      } else {
        put((char) codePoint, start);
      }
    }

    String chars() {
      return chars.toString();
    }

    int[] starts(int end) {
      int[] all = Arrays.copyOf(starts, chars.length() + 1);
      all[chars.length()] = end;
      return all;
    }
  }
}

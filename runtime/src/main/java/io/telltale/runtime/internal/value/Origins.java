/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that a set has all values of, by their types and messages, of which only
 * fingerprints are kept. So an exception of which somebody has written the texts is known to be one
 * that was recorded as itself. Immutable, and shared by the sets that know the same.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Origins {

  /** Stands for an exception that cannot be told from others: nobody knows it. */
  public static final long NONE = 0;

  /** Tells that nothing is known, so that nobody need ask for each of many. */
  public static final LongPredicate OF_NOBODY = origin -> false;

  /** Of one beyond, the values count as unknown. */
  static final int MAX_SIZE = 32;

  /** A longer message costs more to read than it is worth: an exception with one is not known. */
  private static final int LONGEST_MESSAGE = 8_192;

  /** Odd, with bits all over, so that one other character changes many bits. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final long fingerprint;
  private final @Nullable Origins others;

  private Origins(long fingerprint, @Nullable Origins others) {
    this.fingerprint = fingerprint;
    this.others = others;
  }

  /**
   * Returns what tells an exception from others.
   *
   * @param type the canonical name of its class
   * @param message its message, of which blanks around it do not count; null is as an empty one
   */
  public static long fingerprint(String type, @Nullable String message) {
    Reading reading = new Reading(type);
    if (message != null) {
      for (int i = 0; i < message.length(); i++) {
        reading.add(message.charAt(i));
      }
    }
    return reading.fingerprint();
  }

  /**
   * Reads a message from its beginning on, and tells for each end that it may have what tells the
   * exception from others then. Used by one thread.
   */
  public static final class Reading {

    private long print;
    private int length;

    /** The same up to the last character that is no blank. */
    private long known;

    private int end;

    /** Starts before the message of an exception. */
    public Reading(String type) {
      this.print = type.hashCode() * SPREAD;
      this.known = print;
    }

    /** Reads the next character. */
    public void add(char c) {
      boolean isBlank = Character.isWhitespace(c);
      if (length > LONGEST_MESSAGE + 1 || (isBlank && length == 0)) {
        return;
      }
      print = (print ^ c) * SPREAD;
      length++;
      if (!isBlank) {
        known = print;
        end = length;
      }
    }

    /** Returns the fingerprint, if the message ends here. */
    public long fingerprint() {
      if (end > LONGEST_MESSAGE) {
        return NONE;
      }
      return known == NONE ? SPREAD : known;
    }

    /** Returns whether nothing but blanks was read. */
    public boolean isBlank() {
      return end == 0;
    }
  }

  /** Returns the same with one more, as far as there is room. */
  static @Nullable Origins with(@Nullable Origins known, long fingerprint) {
    return fingerprint == NONE || contains(known, fingerprint) || isFull(known)
        ? known
        : new Origins(fingerprint, known);
  }

  /** Returns all that two have, as far as there is room; it may be one of them. */
  static @Nullable Origins union(@Nullable Origins one, @Nullable Origins other) {
    if (one == null || one == other) {
      return other;
    }
    Origins union = one;
    for (Origins next = other; next != null; next = next.others) {
      union = with(union, next.fingerprint);
    }
    return union;
  }

  static boolean contains(@Nullable Origins known, long fingerprint) {
    for (Origins next = known; next != null; next = next.others) {
      if (next.fingerprint == fingerprint) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a union with others would change nothing. */
  static boolean covers(@Nullable Origins known, @Nullable Origins others) {
    if (known == others || isFull(known)) {
      return true;
    }
    for (Origins next = others; next != null; next = next.others) {
      if (!contains(known, next.fingerprint)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFull(@Nullable Origins known) {
    int size = 0;
    for (Origins next = known; next != null; next = next.others) {
      size++;
    }
    return size >= MAX_SIZE;
  }
}

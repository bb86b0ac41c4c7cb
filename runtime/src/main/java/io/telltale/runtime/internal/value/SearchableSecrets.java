/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.Arrays;

/**
 * The values of a set that are searched for, in the order in which they were added, and what all of
 * them together say of how to search. No two are equal. Safe for use by many threads once nobody
 * adds to it.
 */
final class SearchableSecrets {

  /** How many values there may be. */
  static final int MAX_SIZE = 128;

  /** How many values that are sought only while there is room leave to the others. */
  private static final int SPARE_SIZE = MAX_SIZE / 2;

  private static final int SPARE_ROOM = 32 * 1024;

  /** What a value takes up besides its characters, in characters. */
  static final int ROOM_EACH = 64;

  private Secret[] secrets;
  private int size;
  private int base64Length = Integer.MAX_VALUE;
  private boolean hasSpaceOrPlus;
  private boolean hasAsterisk;
  private int numbers;

  SearchableSecrets(int capacity) {
    this.secrets = new Secret[capacity];
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  Secret get(int index) {
    return secrets[index];
  }

  /** Returns the position of a value, or -1. */
  int indexOf(String value) {
    int i = size - 1;
    while (i >= 0 && !secrets[i].is(value)) {
      i--;
    }
    return i;
  }

  /**
   * Makes the replacement of a value at least as strict as another one.
   *
   * @return whether it was less strict
   */
  boolean strengthen(int index, String replacement, int rank) {
    Secret known = secrets[index];
    secrets[index] = known.strengthened(replacement, rank);
    return secrets[index] != known;
  }

  /**
   * Appends a value that is not there yet.
   *
   * @return false if there is no room for it
   */
  boolean append(Secret secret) {
    if (size == MAX_SIZE) {
      return false;
    }
    if (size == secrets.length) {
      secrets = Arrays.copyOf(secrets, Math.min(MAX_SIZE, size + (size >> 1) + 1));
    }
    secrets[size++] = secret;
    base64Length = Math.min(base64Length, secret.base64Length());
    hasSpaceOrPlus |= secret.has(' ') || secret.has('+');
    hasAsterisk |= secret.has('*');
    numbers += secret.isNumber() ? 1 : 0;
    return true;
  }

  void clear() {
    Arrays.fill(secrets, 0, size, null);
    size = 0;
    base64Length = Integer.MAX_VALUE;
    hasSpaceOrPlus = false;
    hasAsterisk = false;
    numbers = 0;
  }

  /**
   * Returns whether there is room for a value that is sought only while there is.
   *
   * @param taken how much room the set takes up already
   */
  boolean hasRoomToSpare(Secret secret, int taken) {
    return size < SPARE_SIZE
        && taken + secret.value().length() + secret.replacement().length() <= SPARE_ROOM;
  }

  /** Returns whether a value is here, with a replacement that is at least as strict. */
  boolean covers(Secret secret) {
    int index = indexOf(secret.value());
    return index >= 0
        && secrets[index].strengthened(secret.replacement(), secret.rank()) == secrets[index];
  }

  /**
   * Returns whether a number is one of the values, however either is written.
   *
   * @param number decimal digits with a point among them, or none
   */
  boolean containsNumber(String number) {
    String plain = number.startsWith("-") ? number.substring(1) : number;
    int i = 0;
    while (i < size && !secrets[i].is(number) && !secrets[i].isAmount(plain)) {
      i++;
    }
    return i < size;
  }

  /** Returns about how many characters the values take up, with all that belongs to them. */
  int room() {
    int room = 0;
    for (int i = 0; i < size; i++) {
      room += room(secrets[i].value(), secrets[i].replacement());
    }
    return room;
  }

  /** Returns about how many characters one value takes up. */
  static int room(String value, String replacement) {
    return value.length() + replacement.length() + ROOM_EACH;
  }

  /** Returns how many characters a value has in Base64 at least, or what is left of it. */
  int base64Length() {
    return base64Length;
  }

  /** Returns whether one of the values has a character of the two that some writers mix up. */
  boolean hasSpaceOrPlus() {
    return hasSpaceOrPlus;
  }

  /**
   * Returns whether a mask that is written into a text may complete one of the values: by an
   * asterisk, or as it parts a number from the digits next to it.
   */
  boolean isCompletedByMasks() {
    return hasAsterisk || numbers > 0;
  }

  /** The same, for the mask of one of the values. */
  boolean isCompletedByMaskOf(Secret secret) {
    // A mask without digits before it and behind it parts no number from another one.
    return hasAsterisk || (secret.hasDigits() && numbers > (secret.needle().isNumber() ? 1 : 0));
  }
}

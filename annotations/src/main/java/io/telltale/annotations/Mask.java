/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

/**
 * The form in which a sensitive value leaves the process. If two masks meet, the {@linkplain
 * #strictest stricter} one applies. A later version may have further masks between these, so do not
 * rely on ordinals.
 */
public enum Mask {
  /** No attribute at all; {@code ***} inside a text. */
  DROP,
  /** {@code ***}. */
  REDACT,
  /**
   * {@code hmac:} and 16 letters from a to p: a keyed hash (HMAC-SHA-256). You can find equal
   * values by it without knowing them. Without a configured key, it is {@link #REDACT}.
   */
  HASH,
  /** {@code ***} and the last four letters or digits, if there are at least 8 of them. */
  LAST_FOUR,
  /** First letter and domain of an e-mail address, {@code a***@example.com}. */
  EMAIL;

  /**
   * Returns the stricter one of two masks.
   *
   * @param other the mask to compare with
   * @return this or {@code other}
   */
  public Mask strictest(Mask other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

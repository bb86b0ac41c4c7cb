/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The masks of the product, strictest first, and what leaves of a value by each.
 *
 * <p>This enum is internal and is hence not for public use.
 */
public enum KnownMask {
  DROP("***", "***", "\\*\\*\\*", false),
  REDACT("***", "***", "\\*\\*\\*", false),
  HASH(
      "a hash with the key of the application, *** without a key",
      "hmac:abcdefghijklmnop",
      "hmac:[a-p]{16}",
      false),
  LAST_FOUR("its last four", "***1234", "\\*\\*\\*\\S{4}", true),
  EMAIL("its first letter and the host", "a***@example.com", "[^@\\s]?\\*\\*\\*@[^@\\s]+", true);

  private final String words;
  private final String example;
  private final String pattern;
  private final boolean partial;

  KnownMask(String words, String example, String pattern, boolean partial) {
    this.words = words;
    this.example = example;
    this.pattern = pattern;
    this.partial = partial;
  }

  /** Returns the mask of a name; nothing for a masker of the users' own, and for no mask. */
  public static Optional<KnownMask> named(String name) {
    return Arrays.stream(values()).filter(mask -> mask.name().equals(name)).findFirst();
  }

  /** Returns in words what leaves. */
  public String words() {
    return words;
  }

  /** Returns what leaves of some value. */
  public String example() {
    return example;
  }

  /** Returns a regular expression of RE2 for all that may leave, but for a value that failed. */
  public String pattern() {
    return pattern;
  }

  /** Whether a part of the value leaves: of two that show parts, neither is the stricter one. */
  public boolean isPartial() {
    return partial;
  }
}

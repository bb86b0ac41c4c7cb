/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

/**
 * What a code promises to those who call: whether they may try again, and whether it stays.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param retry whether the same request may be sent again
 * @param retryAfterSeconds after how many seconds; 0 unless it is {@link Retry#AFTER}
 * @param deprecated whether nothing new should rely on the code
 * @param replacedBy what has taken its place, or empty
 */
public record Promises(Retry retry, int retryAfterSeconds, boolean deprecated, String replacedBy) {

  /** Whether the same request may be sent again. */
  public enum Retry {
    UNSPECIFIED("", ""),
    NEVER("no", "never: the same request fails again, or does harm"),
    SAFE("yes", "the same request may be sent again"),
    AFTER("yes", "the same request may be sent again after %d seconds");

    /** Whether it may be sent again, as {@code retryable} of a reply; empty if nobody says so. */
    public final String retryable;

    private final String words;

    Retry(String retryable, String words) {
      this.retryable = retryable;
      this.words = words;
    }
  }

  /** Returns whether and when to try again, in words; empty if nobody says so. */
  public String retryInWords() {
    return retry.words.formatted(retryAfterSeconds);
  }

  /** Returns whether somebody who relied on an earlier promise is worse off now. */
  public boolean takesBackRetryOf(Promises earlier) {
    return earlier.retry.retryable.equals("yes") && !retry.retryable.equals("yes");
  }
}

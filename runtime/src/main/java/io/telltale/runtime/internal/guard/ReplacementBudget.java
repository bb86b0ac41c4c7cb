/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

/**
 * Counts the replacements made in one text, over all the rules that look at it. A text that needs
 * more of them than allowed is worth nothing to its reader, and is redacted whole.
 *
 * <p>This class is internal and is hence not for public use. Not safe for concurrent use.
 */
public final class ReplacementBudget {

  /** How many replacements a text may need before it is redacted whole. */
  public static final int DEFAULT_LIMIT = 64;

  private final int limit;
  private int taken;
  private boolean exhausted;

  /**
   * Starts at zero.
   *
   * @param limit how many replacements may be made
   */
  public ReplacementBudget(int limit) {
    this.limit = limit;
  }

  /**
   * Counts one replacement.
   *
   * @return false if it is one too many: the caller stops, and the text is redacted whole
   */
  public boolean take() {
    taken++;
    return !exceeded();
  }

  /** Ends the budget at once: what failed to look at the text cannot vouch for it. */
  public void exhaust() {
    exhausted = true;
  }

  /** Starts at zero again, for another text. */
  public void reset() {
    taken = 0;
    exhausted = false;
  }

  /** Returns how many replacements were counted. */
  public int taken() {
    return taken;
  }

  /** Returns whether more were counted than allowed. */
  public boolean exceeded() {
    return exhausted || taken > limit;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal;

import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;

/**
 * The one way in which a text is made fit to leave: every outlet calls it.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class TextMasker {

  /** A longer text is redacted whole: looking through it would cost the application too much. */
  static final int MAX_LENGTH = 1_000_000;

  /**
   * Replaces what must not leave in a text that may contain anything.
   *
   * @param text the text as it is
   * @param secrets the values known to be sensitive
   * @return the text itself if it contains none, else a masked copy
   */
  public String mask(String text, SecretSet secrets) {
    return mask(text, secrets, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  /**
   * The same, without allocating a budget.
   *
   * @param budget one of this thread's, whatever it counted before
   */
  public String mask(String text, SecretSet secrets, ReplacementBudget budget) {
    if (text.length() > MAX_LENGTH) {
      return Masks.REDACTED;
    }
    budget.reset();
    String masked = secrets.replaceIn(text, budget);
    return budget.exceeded() ? Masks.REDACTED : masked;
  }
}

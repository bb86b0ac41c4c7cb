/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.encoding.PercentEscapes;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Makes secrets of what is found in a text by its shape, so that copies of it are found where no
 * shape is looked for. A value that is a short word, or too poor to be searched for, is known with
 * the whole text around it. Used by one thread.
 */
final class ShapeSecrets implements BiConsumer<String, String> {

  /** A word of fewer letters is met everywhere. */
  private static final int SHORTEST_WORD = 6;

  /** A copy of a longer text is withheld for the same reason as the text itself. */
  private static final int LONGEST_TEXT = 8_192;

  private final SecretSet secrets;

  /** Whether a value is known only with the whole text. */
  private boolean inText;

  ShapeSecrets(SecretSet secrets) {
    this.secrets = secrets;
  }

  /**
   * Masks a text, and adds what was found in it to the secrets.
   *
   * @param budget one of this thread's, whatever it counted before
   */
  String mask(String text, TextMasker texts, ReplacementBudget budget) {
    inText = false;
    String masked = texts.mask(text, secrets, false, budget, this);
    boolean whole = inText || masked.equals(Masks.REDACTED);
    if (whole && text.length() <= LONGEST_TEXT && !masked.equals(text)) {
      secrets.addSearchable(text, masked, SecretSet.RANK_BY_SHAPE);
    }
    return masked;
  }

  /** Adds what is found in a text that is withheld, and so a secret as a whole already. */
  void find(String withheld, TextMasker texts, ReplacementBudget budget) {
    texts.maskShapes(withheld, budget, this);
  }

  /**
   * Adds what is hidden in a message of a known exception. Where a value of it cannot be sought
   * alone, the message is: where somebody quotes it whole, its skeleton leaves.
   */
  void hide(String message, KnownErrors.Skeleton skeleton) {
    boolean all = skeleton.complete();
    for (String value : skeleton.values()) {
      all &=
          !isShortWord(value)
              && secrets.addSearchable(value, Masks.REDACTED, SecretSet.RANK_LEARNT);
    }
    if (!all && message.length() <= LONGEST_TEXT && !message.equals(skeleton.text())) {
      secrets.addSearchable(message, skeleton.text(), SecretSet.RANK_LEARNT);
    }
  }

  /** Adds what a known exception holds, as far as it can be sought alone. */
  void hide(List<String> held) {
    for (String value : held) {
      if (!isShortWord(value)) {
        secrets.addSearchable(value, Masks.REDACTED, SecretSet.RANK_LEARNT);
      }
    }
  }

  @Override
  public void accept(String value, String replacement) {
    if (value.contains(ShapeScanner.MASK)) {
      return; // made by a mask, and met nowhere else
    }
    inText |= !add(value, replacement);
    String plain = PercentEscapes.decoded(value);
    if (!plain.equals(value)) {
      inText |= !add(plain, replacement); // What a request has encoded stands plain elsewhere.
    }
  }

  private boolean add(String value, String replacement) {
    return !isShortWord(value)
        && secrets.addSearchable(value, replacement, SecretSet.RANK_BY_SHAPE);
  }

  private static boolean isShortWord(String value) {
    return value.codePointCount(0, value.length()) < SHORTEST_WORD
        && value.codePoints().allMatch(Character::isLetter);
  }
}

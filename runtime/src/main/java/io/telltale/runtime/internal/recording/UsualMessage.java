/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.registry.UnchangingMembers;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.internal.value.ValuesInMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the exceptions of a class have in common, as far as was seen: the words around the values in
 * the message, mostly. Only a guess, which each exception is compared with. Safe for concurrent
 * use; it does not hold the class.
 */
final class UsualMessage {

  /** A class whose messages go on changing has no usual one. */
  private static final int MOST_CHANGES = 16;

  private volatile @Nullable ValuesInMessage words;

  private volatile @Nullable Boolean unchanging;

  /** Masked texts in which no shape was found: many exceptions of a class have the same. */
  private volatile @Nullable String cleanMessage;

  private volatile @Nullable String cleanSummary;

  /** Counted without care. */
  private int changes;

  private int texts;

  /**
   * Returns whether exceptions of the class are known to say always the same of themselves.
   *
   * @param type the class
   */
  boolean isUnchanging(Class<?> type, WriterChain chain) {
    Boolean known = unchanging;
    if (known == null) {
      known = UnchangingMembers.areAll(type, chain);
      unchanging = known;
    }
    return known;
  }

  /**
   * Returns whether nothing in a masked message has the shape of something sensitive.
   *
   * @param texts of the same policy each time
   */
  boolean hasNoShape(String message, TextMasker texts) {
    if (message.equals(cleanMessage)) {
      return true;
    }
    boolean clean = texts.hasNoShape(message);
    if (clean && isToBeKept()) {
      cleanMessage = message;
    }
    return clean;
  }

  /** The same for what an {@code error.message} says. */
  boolean hasNoShapeInSummary(String summary, TextMasker texts) {
    if (summary.equals(cleanSummary)) {
      return true;
    }
    boolean clean = texts.hasNoShape(summary);
    if (clean && isToBeKept()) {
      cleanSummary = summary;
    }
    return clean;
  }

  /** Where each text is another one, most are not kept. */
  private boolean isToBeKept() {
    int seen = texts++;
    return seen < MOST_CHANGES || (seen & MOST_CHANGES - 1) == 0;
  }

  /**
   * Returns a message with the values replaced; null if this cannot tell what to replace, or
   * something in it has the shape of something sensitive. Nothing is kept of such a message.
   *
   * @param texts of the same policy each time
   */
  @Nullable String mask(String message, PlainSecret secrets, TextMasker texts) {
    ValuesInMessage known = words;
    String masked = known == null ? null : known.mask(message, secrets, texts.placesOfShapes());
    if (masked == null && secrets.areAbsentFrom(message)) {
      masked = message;
    }
    if (masked != null) {
      return hasNoShape(masked, texts) ? masked : null;
    }
    ValuesInMessage other = ValuesInMessage.of(message, secrets);
    masked = other == null ? null : other.mask(message, secrets, texts.placesOfShapes());
    if (masked == null || !hasNoShape(masked, texts)) {
      return null;
    }
    if (changes < MOST_CHANGES) {
      changes++;
      words = other;
    }
    return masked;
  }
}

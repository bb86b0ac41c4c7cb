/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.registry.UnchangingMembers;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.internal.value.ValueInMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the exceptions of a class have in common, as far as was seen: how many members, and which
 * words around the value in the message. Only a guess, which each exception is compared with. Safe
 * for concurrent use; it does not hold the class.
 */
final class UsualMessage {

  /** A class whose messages go on changing has no usual one. */
  private static final int MOST_CHANGES = 16;

  private volatile @Nullable ValueInMessage words;
  private volatile int members;

  private volatile @Nullable Boolean unchanging;

  /** Counted without care. */
  private int changes;

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

  int members() {
    return members;
  }

  void setMembers(int seen) {
    if (members < seen) {
      members = seen;
    }
  }

  /** Returns a message with the value replaced, or null if this cannot tell what to replace. */
  @Nullable String mask(String message, PlainSecret secret) {
    ValueInMessage known = words;
    String masked = known == null ? null : known.mask(message, secret);
    if (masked != null) {
      return masked;
    }
    if (secret.isAbsentFrom(message)) {
      return message;
    }
    ValueInMessage other = ValueInMessage.of(message, secret);
    if (other != null && changes < MOST_CHANGES) {
      changes++;
      words = other;
    }
    return other == null ? null : other.mask(message, secret);
  }
}

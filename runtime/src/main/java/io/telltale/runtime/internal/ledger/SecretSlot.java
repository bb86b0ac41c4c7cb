/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/**
 * The place of one key and its secrets in a table. It is used again for other keys, so that a key
 * that comes and goes allocates nothing.
 *
 * <p>Guarded by the table's lock. Readers without the lock may see it change under their hands, and
 * throw away what they read if it did.
 */
abstract class SecretSlot<K> {

  final SecretSet secrets = new SecretSet();

  /** How many characters of text the table counts for this slot. */
  int chars;

  int hash;

  /** A copy of the secrets for readers, made when it is first asked for. */
  private @Nullable SecretSet snapshot;

  private volatile long lastUsed;

  /** When it was used last as far as its list knows; see {@link RecencyList}. */
  long listedAt;

  @Nullable RecencyList<K> list;
  @Nullable SecretSlot<K> newer;
  @Nullable SecretSlot<K> older;

  /** Gives the slot to a key, or to none. */
  abstract void assign(@Nullable K key);

  abstract boolean isFor(K key);

  /** Returns whether nobody can ask for the key any more. */
  abstract boolean isGone();

  /** Adds what of an exception's secrets counts under this key; returns whether that is news. */
  abstract boolean merge(SecretSet added);

  void add(SecretSet added) {
    if (merge(added)) {
      snapshot = null;
    }
  }

  void giveUp() {
    secrets.giveUp();
    snapshot = null;
  }

  /** Returns the copy for readers, or null if it is yet to be made. */
  @Nullable SecretSet snapshot() {
    return snapshot;
  }

  SecretSet makeSnapshot() {
    if (snapshot == null) {
      snapshot = secrets.copy();
    }
    return snapshot;
  }

  void touch(long now) {
    lastUsed = now;
  }

  long lastUsed() {
    return lastUsed;
  }

  /** Forgets key and secrets. */
  void clear() {
    assign(null);
    secrets.clear();
    snapshot = null;
    chars = 0;
  }
}

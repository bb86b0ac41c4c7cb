/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.internal.value.SecretSource;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A key and its secrets. An entry is alive until its secrets are taken from it, once and for all;
 * other secrets of the same key need another entry.
 */
abstract class LedgerEntry<K> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<LedgerEntry, @Nullable SecretSource> SECRETS =
      AtomicReferenceFieldUpdater.newUpdater(LedgerEntry.class, SecretSource.class, "secrets");

  final int hash;

  /** How much room the secrets take up, see {@link SecretSource#room()}. */
  final int room;

  /** Which one it is in the order of recording; set before other threads see the entry. */
  long sequence;

  /** Nobody changes them; who reads them first makes the set. Null if the entry is dead. */
  private volatile @Nullable SecretSource secrets;

  private volatile long lastUsed;

  /** The entry before this one in its bucket. Only dead entries are ever cut off. */
  private volatile @Nullable LedgerEntry<K> older;

  LedgerEntry(int hash, SecretSource secrets, long now) {
    this.hash = hash;
    this.room = secrets.room();
    this.secrets = secrets;
    this.lastUsed = now;
  }

  abstract boolean isFor(K key);

  /** Returns whether the entry is for the same key as another one. */
  abstract boolean isForKeyOf(LedgerEntry<K> other);

  /** Returns whether nobody can ask for the key any more. */
  abstract boolean isGone();

  /** Returns what {@link EntryKind#fingerprint} does for the key. */
  abstract long fingerprint();

  /** Returns a set that nobody changes, or null if the entry is dead. */
  @Nullable SecretSet secrets() {
    SecretSource known = secrets;
    if (known == null || known instanceof SecretSet) {
      return (SecretSet) known;
    }
    SecretSet set = known.toSet();
    // If it fails, another thread has made the same set, or the entry has ended since.
    SECRETS.compareAndSet(this, known, set);
    return set;
  }

  boolean isAlive() {
    return secrets != null;
  }

  /** Ends the entry, once: returns false if it is dead already. */
  boolean end() {
    return SECRETS.getAndSet(this, null) != null;
  }

  long lastUsed() {
    return lastUsed;
  }

  void touch(long now) {
    lastUsed = now;
  }

  @Nullable LedgerEntry<K> older() {
    return older;
  }

  void setOlder(@Nullable LedgerEntry<K> entry) {
    older = entry;
  }
}

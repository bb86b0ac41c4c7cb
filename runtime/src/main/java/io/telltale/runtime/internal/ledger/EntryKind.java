/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.internal.value.SecretSource;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the secrets of traces and those of exceptions.
 *
 * @param <K> what secrets are kept under
 */
interface EntryKind<K> {

  /** Those of a trace: the values that are searched for in every text of it. */
  EntryKind<String> TRACE =
      new EntryKind<>() {
        @Override
        public LedgerEntry<String> entry(String key, int hash, SecretSource secrets, long now) {
          return new TraceEntry(key, hash, secrets, now);
        }

        @Override
        public long fingerprint(String key, int hash) {
          return TraceEntry.fingerprint(key);
        }

        @Override
        public boolean covers(SecretSet known, SecretSet added) {
          return known.coversAll(added);
        }

        @Override
        public SecretSet union(@Nullable SecretSet known, SecretSet added) {
          if (known == null && !added.hasUnsearchable()) {
            return added.snapshot();
          }
          SecretSet all = known == null ? new SecretSet() : known.copy();
          all.addAll(added);
          return all.sealed();
        }

        @Override
        public boolean isMissedOnceExpired() {
          return true;
        }

        @Override
        public boolean losesKeys() {
          return false;
        }

        @Override
        public void warn(int capacity) {
          Warnings.once(
              "ledger",
              "traces",
              () ->
                  "more traces failed at once than Telltale keeps secrets of ("
                      + capacity
                      + "); what has not left yet of the oldest traces leaves without texts."
                      + " Raise queueSize (TELLTALE_QUEUE_SIZE; Telltale keeps four times"
                      + " as many traces), or let spans and log records leave sooner");
        }
      };

  /** Those of an exception: every value, also one that only withholds the exception's message. */
  EntryKind<Throwable> ERROR =
      new EntryKind<>() {
        @Override
        public LedgerEntry<Throwable> entry(
            Throwable key, int hash, SecretSource secrets, long now) {
          return new ErrorEntry(key, hash, secrets, now);
        }

        @Override
        public long fingerprint(Throwable key, int hash) {
          return ErrorEntry.fingerprint(key, hash);
        }

        @Override
        public boolean covers(SecretSet known, SecretSet added) {
          return known.includes(added);
        }

        @Override
        public SecretSet union(@Nullable SecretSet known, SecretSet added) {
          if (known == null) {
            return added.snapshot();
          }
          SecretSet all = known.copy();
          all.include(added);
          return all.sealed();
        }

        @Override
        public boolean isMissedOnceExpired() {
          return false;
        }

        @Override
        public boolean losesKeys() {
          return true;
        }

        @Override
        public void warn(int capacity) {
          Warnings.once(
              "ledger",
              "exceptions",
              () ->
                  "more exceptions are in use at once than Telltale keeps secrets of ("
                      + capacity
                      + "); the oldest leave without texts if they occur again. Raise queueSize"
                      + " (TELLTALE_QUEUE_SIZE; Telltale keeps four times as many"
                      + " exceptions)");
        }
      };

  LedgerEntry<K> entry(K key, int hash, SecretSource secrets, long now);

  /**
   * Returns 64 bits by which a key is known once it was pushed out.
   *
   * @param hash by which an entry of the key is found
   */
  long fingerprint(K key, int hash);

  /** Returns whether a union with what is added would be what is known already. */
  boolean covers(SecretSet known, SecretSet added);

  /** Returns a set that nobody changes any more. */
  SecretSet union(@Nullable SecretSet known, SecretSet added);

  /**
   * Returns whether a key whose secrets have expired counts as pushed out. A trace does; an
   * exception can be read anew.
   */
  boolean isMissedOnceExpired();

  /** Returns whether a key may be gone, which nobody tells of, so that its secrets need no room. */
  boolean losesKeys();

  /** Says once that a key was pushed out, and what to do. */
  void warn(int capacity);
}

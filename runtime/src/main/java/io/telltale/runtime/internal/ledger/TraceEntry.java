/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSource;

/** A trace, and the values that are searched for in every text of it. */
final class TraceEntry extends LedgerEntry<String> {

  private final String traceId;

  TraceEntry(String traceId, int hash, SecretSource secrets, long now) {
    super(hash, secrets, now);
    this.traceId = traceId;
  }

  @Override
  boolean isFor(String key) {
    return traceId.equals(key);
  }

  @Override
  boolean isForKeyOf(LedgerEntry<String> other) {
    return other.isFor(traceId);
  }

  @Override
  boolean isGone() {
    return false;
  }

  @Override
  long fingerprint() {
    return fingerprint(traceId);
  }

  /** The hash FNV-1a of 64 bits: {@code String.hashCode} has 32, by which many traces are one. */
  static long fingerprint(String traceId) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < traceId.length(); i++) {
      hash = (hash ^ traceId.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}

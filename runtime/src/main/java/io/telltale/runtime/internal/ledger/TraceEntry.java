/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;

/** A trace, and the values that are searched for in every text of it. */
final class TraceEntry extends LedgerEntry<String> {

  private final String traceId;

  TraceEntry(String traceId, int hash, SecretSet secrets, long now) {
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
}

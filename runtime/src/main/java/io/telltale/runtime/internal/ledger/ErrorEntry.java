/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSource;
import java.lang.ref.WeakReference;

/** An exception, which is not kept alive, and every value that is known of it. */
final class ErrorEntry extends LedgerEntry<Throwable> {

  private final WeakReference<Throwable> error;
  private final long fingerprint;

  ErrorEntry(Throwable error, int hash, SecretSource secrets, long now) {
    super(hash, secrets, now);
    this.error = new WeakReference<>(error);
    this.fingerprint = fingerprint(error, hash);
  }

  @Override
  boolean isFor(Throwable key) {
    return error.refersTo(key);
  }

  @Override
  boolean isForKeyOf(LedgerEntry<Throwable> other) {
    Throwable known = error.get();
    return known != null && other.isFor(known);
  }

  @Override
  boolean isGone() {
    return error.refersTo(null);
  }

  @Override
  long fingerprint() {
    return fingerprint;
  }

  /** There is no more to tell two exceptions of a class apart that does not run their code. */
  static long fingerprint(Throwable error, int hash) {
    return (long) error.getClass().getName().hashCode() << 32 | (hash & 0xFFFF_FFFFL);
  }
}

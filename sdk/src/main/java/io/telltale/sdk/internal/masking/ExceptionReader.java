/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.telltale.runtime.ErrorDescriber;
import io.telltale.runtime.ErrorDescription;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/**
 * Describes exceptions and keeps their secrets. It runs code of the application, which may itself
 * record exceptions, log, or start spans: while an exception is read, no other one is read on the
 * same thread.
 *
 * <p>Safe for concurrent use.
 */
final class ExceptionReader {

  /** Set only while an exception is read, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> READING = new ThreadLocal<>();

  private final ErrorDescriber describer;
  private final ExportPolicy policy;
  private final SecretLedger ledger = SecretLedger.shared();
  private final FirstUse firstUse = new FirstUse();

  ExceptionReader(ErrorDescriber describer) {
    this(describer, ExportPolicy.DEFAULT);
  }

  ExceptionReader(ErrorDescriber describer, ExportPolicy policy) {
    this.describer = describer;
    this.policy = policy;
  }

  ExportPolicy policy() {
    return policy;
  }

  FirstUse firstUse() {
    return firstUse;
  }

  /**
   * Returns the mask of a trace.
   *
   * @param secrets what is known of the trace, null for nothing
   */
  TraceMask maskOf(@Nullable SecretSet secrets) {
    return TraceMask.of(policy, secrets);
  }

  /** Returns what an exception carries under all its wrappers, or itself if it is none. */
  Throwable carriedBy(Throwable error) {
    return describer.unwrap(error);
  }

  /** Returns the secrets that are known of a trace, or null. */
  @Nullable SecretSet secretsOf(String traceId) {
    return ledger.secretsOf(traceId);
  }

  /** Describes an exception, or returns null if this thread is describing another one. */
  @Nullable ErrorDescription describe(Throwable error) {
    if (READING.get() != null) {
      return null;
    }
    READING.set(Boolean.TRUE);
    try {
      ErrorDescription foreign = ForeignErrors.describe(error, ledger);
      return foreign != null ? foreign : describer.describe(error);
    } finally {
      READING.remove();
    }
  }

  /**
   * Makes the secrets of an exception that was described known to its trace, and returns them; null
   * if it has none.
   */
  @Nullable SecretSet tell(Throwable error, String traceId) {
    SecretSet secrets = ledger.secretsOf(error);
    if (secrets != null) {
      ledger.remember(traceId, secrets);
    }
    return secrets;
  }

  /** Returns the mask of a trace of which something is secret that nobody knows any more. */
  TraceMask maskOfUnknown() {
    return maskOf(SecretSet.unknown());
  }
}

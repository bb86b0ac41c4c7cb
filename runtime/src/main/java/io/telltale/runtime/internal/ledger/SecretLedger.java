/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.opentelemetry.api.trace.TraceId;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of the exceptions recorded lately: by trace, for everything of that trace which has
 * not left yet, and by exception, for when it is met again.
 *
 * <p>It holds 1,024 traces and as many exceptions (which it does not keep alive), 32 secrets each,
 * and 256 K characters of text; what was not used for 60 seconds is forgotten. What finds no room
 * is {@linkplain #overflowed() counted}. A trace with more secrets than there is room for is marked
 * as {@linkplain SecretSet#overflowed() overflowed}, and none of its texts may leave. A trace that
 * is pushed out by others before it expired is as if it had no secrets.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use; nothing in it
 * throws. It starts no thread: writers and readers drop what has expired.
 */
public final class SecretLedger {

  private static final SecretLedger SHARED = create();

  private final SecretTable<String> traces;
  private final SecretTable<Throwable> errors;

  private SecretLedger(LongSupplier nanoTime, LedgerLimits limits) {
    this.traces = new SecretTable<>(nanoTime, limits, TraceSlot::new);
    this.errors = new SecretTable<>(nanoTime, limits, ErrorSlot::new);
  }

  /** Returns the ledger of this class loader, in which outlets and tracers meet. */
  public static SecretLedger shared() {
    return SHARED;
  }

  /** Returns a ledger of its own, which nobody else knows. */
  public static SecretLedger create() {
    return new SecretLedger(System::nanoTime, LedgerLimits.DEFAULT);
  }

  static SecretLedger create(LongSupplier nanoTime, LedgerLimits limits) {
    return new SecretLedger(nanoTime, limits);
  }

  /**
   * Remembers the secrets of an exception under its trace, in addition to those already there.
   *
   * @param traceId the trace; nothing is remembered under the invalid one, which is no trace
   * @param secrets what must not leave; copied, so that the caller may use it again
   */
  public void remember(String traceId, SecretSet secrets) {
    if ((!secrets.isEmpty() || secrets.overflowed()) && !traceId.equals(TraceId.getInvalid())) {
      traces.remember(traceId, hash(traceId), secrets);
    }
  }

  /**
   * Returns the secrets of a trace and keeps them for another while, or returns null if it has
   * none.
   *
   * @return secrets that nobody changes any more, and that the caller must not change either
   */
  public @Nullable SecretSet secretsOf(String traceId) {
    return traces.isEmpty() ? null : traces.secretsOf(traceId, hash(traceId));
  }

  /**
   * Remembers the secrets of an exception, in addition to those remembered of it before.
   *
   * @param error the exception, of which no strong reference is kept
   * @param secrets what must not leave; copied, so that the caller may use it again
   */
  public void remember(Throwable error, SecretSet secrets) {
    if (!secrets.knowsNothing()) {
      errors.remember(error, hash(error), secrets);
    }
  }

  /**
   * Returns the secrets that were remembered of an exception, this very instance, or null.
   *
   * @return secrets that nobody changes any more, and that the caller must not change either
   */
  public @Nullable SecretSet secretsOf(Throwable error) {
    return errors.isEmpty() ? null : errors.secretsOf(error, hash(error));
  }

  /** Forgets every secret. */
  public void clear() {
    traces.clear();
    errors.clear();
  }

  /** Returns how many traces or exceptions were pushed out early, or lost secrets, so far. */
  public long overflowed() {
    return traces.overflowed() + errors.overflowed();
  }

  int traces() {
    return traces.size();
  }

  int errors() {
    return errors.size();
  }

  int chars() {
    return traces.chars() + errors.chars();
  }

  private static int hash(String traceId) {
    return spread(traceId.hashCode());
  }

  /** Not the exception's own hashCode(), which may be anything. */
  private static int hash(Throwable error) {
    return spread(System.identityHashCode(error));
  }

  private static int spread(int hash) {
    int product = hash * 0x9E3779B9;
    return product ^ product >>> 16;
  }

  /** Tells how much is remembered, and nothing of what. */
  @Override
  public String toString() {
    return "SecretLedger[traces=" + traces.size() + ", exceptions=" + errors.size() + "]";
  }
}

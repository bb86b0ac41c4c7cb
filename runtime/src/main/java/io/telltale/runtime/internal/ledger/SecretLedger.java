/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.opentelemetry.api.trace.TraceId;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.internal.value.SecretSource;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of the exceptions recorded lately: by trace, for everything of that trace which has
 * not left yet, and by exception, for when it is met again.
 *
 * <p>It holds 8,192 traces and as many exceptions (which it does not keep alive), {@value
 * SecretSet#MAX_SIZE} secrets each, and a bounded amount of text, for ten minutes after their last
 * use; more where {@linkplain #reserve more is needed}. It fails closed: a trace with more secrets
 * than there is room for, and a trace or an exception that had to make room for others, is
 * remembered as one of which {@linkplain SecretSet#overflowed() not all is known}, and none of its
 * texts may leave. Such events are {@linkplain #overflowed() counted}.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use, without a
 * lock; it throws only what tells that the virtual machine is dying. It starts no thread: writers
 * and readers drop what has expired.
 */
public final class SecretLedger {

  private static final SecretLedger SHARED = create();

  private final LongSupplier nanoTime;
  private final LedgerLimits limits;
  private final LongAdder overflowed = new LongAdder();
  private final UntracedSecrets untraced;
  private volatile Tables tables;

  /**
   * What is remembered.
   *
   * @param types of which exceptions there may be secrets
   */
  private record Tables(
      SecretTable<String> traces, SecretTable<Throwable> errors, SeenTypes types) {}

  private SecretLedger(LongSupplier nanoTime, LedgerLimits limits) {
    this.nanoTime = nanoTime;
    this.limits = limits;
    this.untraced = new UntracedSecrets(nanoTime);
    this.tables = emptyTables();
  }

  private Tables emptyTables() {
    return new Tables(
        new SecretTable<>(nanoTime, limits, EntryKind.TRACE, overflowed),
        new SecretTable<>(nanoTime, limits, EntryKind.ERROR, overflowed),
        new SeenTypes());
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
   * Makes room for the traces of a queue. Room that was made once stays.
   *
   * @param queueSize how many spans may wait at once, each perhaps of a failed trace of its own
   */
  public synchronized void reserve(int queueSize) {
    int entries = (int) Math.min(4L * queueSize, LedgerLimits.MOST_ENTRIES);
    Tables current = tables;
    current.traces.grow(entries);
    current.errors.grow(entries);
  }

  /**
   * Remembers the secrets of an exception under its trace, in addition to those already there.
   *
   * @param traceId the trace; nothing is remembered under the invalid one, which is no trace
   * @param secrets what must not leave; copied, so that the caller may use it again
   */
  public void remember(String traceId, SecretSet secrets) {
    if ((!secrets.isEmpty() || secrets.overflowed()) && !traceId.equals(TraceId.getInvalid())) {
      tables.traces.remember(traceId, hash(traceId), secrets);
    }
  }

  /** The same for secrets of an exception that are not made a set yet. */
  public void remember(String traceId, PlainSecret secret) {
    if (!traceId.equals(TraceId.getInvalid())) {
      tables.traces.remember(traceId, hash(traceId), secret);
    }
  }

  /**
   * Returns the secrets of a trace and keeps them for another while, or returns null if it has
   * none.
   *
   * @return secrets that nobody changes any more, and that the caller must not change either
   */
  public @Nullable SecretSet secretsOf(String traceId) {
    SecretTable<String> traces = tables.traces;
    return traces.isEmpty() ? null : traces.secretsOf(traceId, hash(traceId));
  }

  /**
   * Returns what must not leave in a text of a trace: the secrets of the trace, and those of
   * exceptions whose trace is not known yet. Null if there is nothing.
   *
   * @param traceId the trace; the invalid one, which is no trace, has those of no trace
   * @return secrets that nobody changes any more, and that the caller must not change either
   */
  public @Nullable SecretSet secretsForTextsOf(String traceId) {
    // In this order: a trace is told its secrets before they are removed from those of no trace.
    SecretSet waiting = untraced.secrets();
    SecretSet traced =
        tables.traces.isEmpty() || traceId.equals(TraceId.getInvalid()) ? null : secretsOf(traceId);
    return SecretSet.unionOf(traced, waiting);
  }

  /** Returns whether {@link #secretsForTextsOf} would return null for any trace. */
  public boolean hasNoneForTexts() {
    return untraced.secrets() == null && tables.traces.isEmpty();
  }

  /**
   * Remembers the secrets of an exception, in addition to those remembered of it before.
   *
   * @param error the exception, of which no strong reference is kept
   * @param secrets what must not leave; copied, so that the caller may use it again
   */
  public void remember(Throwable error, SecretSet secrets) {
    if (!secrets.knowsNothing()) {
      add(error, secrets);
    }
  }

  /** The same for secrets of an exception that are not made a set yet. */
  public void remember(Throwable error, PlainSecret secret) {
    add(error, secret);
  }

  private void add(Throwable error, SecretSource secrets) {
    Tables current = tables;
    current.types.add(error.getClass());
    current.errors.remember(error, hash(error), secrets);
  }

  /**
   * Returns the secrets that were remembered of an exception, this very instance, or null.
   *
   * @return secrets that nobody changes any more, and that the caller must not change either
   */
  public @Nullable SecretSet secretsOf(Throwable error) {
    Tables current = tables;
    return current.types.mayContain(error.getClass()) && !current.errors.isEmpty()
        ? current.errors.secretsOf(error, hash(error))
        : null;
  }

  /** Returns the secrets of exceptions whose trace is not known yet. */
  public UntracedSecrets untraced() {
    return untraced;
  }

  /** Forgets every secret, and what had to be given up. */
  public synchronized void clear() {
    Tables before = tables;
    Tables empty = emptyTables();
    empty.traces.grow(before.traces.capacity());
    empty.errors.grow(before.errors.capacity());
    tables = empty;
    untraced.clear();
  }

  /**
   * Returns how many traces or exceptions were pushed out early, or had more secrets than are kept.
   */
  public long overflowed() {
    return overflowed.sum();
  }

  int traces() {
    return tables.traces.size();
  }

  int errors() {
    return tables.errors.size();
  }

  int room() {
    return tables.traces.room() + tables.errors.room();
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
    return "SecretLedger[traces=" + traces() + ", exceptions=" + errors() + "]";
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of exceptions whose trace is not known yet: they were recorded on spans that nobody
 * tells of before they end. Until then, these secrets count for every trace.
 *
 * <p>It holds {@value SecretSet#MAX_SIZE} values in all, for ten minutes; for one minute if nobody
 * has the exception any more. It fails closed: as long as there are more, {@link #secrets()} says
 * that not all is known; if there are so many that not even the exceptions can be noted down, it
 * says so for ten minutes.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use, without a
 * lock: what waits is replaced as a whole. No exception is kept alive.
 */
public final class UntracedSecrets {

  private final LongSupplier nanoTime;
  private final AtomicReference<UntracedErrors> waiting =
      new AtomicReference<>(UntracedErrors.NONE);

  /**
   * Set if an exception could not be noted down. A field, as there may be no stack left for a call.
   */
  private volatile boolean missed;

  /** Whether an exception was ever missed, and when that was last noticed. */
  private volatile boolean hasMissed;

  private volatile long missedAt;

  UntracedSecrets(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns whether nothing waits for its trace. */
  public boolean isEmpty() {
    return current() == UntracedErrors.NONE;
  }

  /**
   * Keeps the secrets of one recording of an exception. Throws only where the virtual machine is
   * dying.
   *
   * @param type the name of the exception's type, in an instance of its own, which is to be written
   *     where the exception is recorded
   * @param secrets what must not leave; nobody may change it any more
   */
  public void add(Throwable error, String type, SecretSet secrets) {
    if (secrets.isEmpty() && !secrets.overflowed()) {
      return;
    }
    try {
      long now = nanoTime.getAsLong();
      UntracedErrors before;
      UntracedErrors after;
      do {
        before = current();
        after = before.withoutExpired(now).with(error, type, secrets, now);
        if (after == null) {
          missed = true;
          return;
        }
      } while (!waiting.compareAndSet(before, after));
    } catch (Throwable failure) {
      missed = true;
      Failures.contain(failure);
    }
  }

  /**
   * Forgets one recording of an exception: its trace is known, and knows the secrets.
   *
   * @param written what stands for the type where the exception was recorded, or null
   */
  public void remove(Throwable error, @Nullable String written) {
    UntracedErrors before;
    UntracedErrors after;
    do {
      before = current();
      after = before.without(error, written);
    } while (after != before && !waiting.compareAndSet(before, after));
  }

  /**
   * Returns what must not leave in any trace, or null if there is nothing. Ask for it before what
   * is known of a trace: secrets are told to their trace first, and then removed from here.
   *
   * @return secrets that the caller must not change
   */
  public @Nullable SecretSet secrets() {
    UntracedErrors before = current();
    if (before == UntracedErrors.NONE && !missed && !hasMissed) {
      return null;
    }
    long now = nanoTime.getAsLong();
    boolean incomplete = isIncomplete(now);
    UntracedErrors kept = before.withoutExpired(now);
    if (kept != before && !waiting.compareAndSet(before, kept)) {
      // What was taken for expired is, whatever has come or gone meanwhile.
      kept = current();
    }
    SecretSet secrets = incomplete ? SecretSet.unknown() : kept.secrets();
    if (secrets.overflowed()) {
      warn();
    }
    return secrets.overflowed() || !secrets.isEmpty() ? secrets : null;
  }

  /** The time is written first: whoever misses another one meanwhile has missed it by then. */
  private boolean isIncomplete(long now) {
    if (missed) {
      missedAt = now;
      hasMissed = true;
      missed = false;
    }
    return hasMissed && now - missedAt <= UntracedErrors.EXPIRY;
  }

  private static void warn() {
    Warnings.once(
        "ledger",
        "exceptions without a trace",
        () ->
            "exceptions were recorded on spans that are not current and have not ended; they"
                + " have more secret values than Telltale keeps ("
                + SecretSet.MAX_SIZE
                + "), or some that could not be read. Until those spans end, telemetry leaves"
                + " without texts. Make a span current when you record an exception on it"
                + " (Span.makeCurrent), record with ExceptionTracer, or end the spans"
                + " sooner");
  }

  private UntracedErrors current() {
    return requireNonNull(waiting.get());
  }

  /** Forgets everything. */
  void clear() {
    waiting.set(UntracedErrors.NONE);
    missed = false;
    hasMissed = false;
  }

  int size() {
    return current().size();
  }

  /** Tells how much is kept, and nothing of what. */
  @Override
  public String toString() {
    return "UntracedSecrets[" + size() + "]";
  }
}

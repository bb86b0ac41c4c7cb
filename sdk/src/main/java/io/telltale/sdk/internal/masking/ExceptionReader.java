/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.VisibleClasses;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.foreign.ForeignErrors;
import io.telltale.sdk.internal.foreign.ForeignTraces;
import io.telltale.sdk.internal.masking.HookedErrors.HookedError;
import java.lang.ref.WeakReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
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

  /** The describer, for those who must not keep it alive. */
  private final WeakReference<ErrorDescriber> self;

  private final ExportPolicy policy;
  private final SecretLedger ledger = SecretLedger.shared();
  private final FirstUse firstUse = new FirstUse();

  ExceptionReader(ErrorDescriber describer) {
    this(describer, ExportPolicy.DEFAULT);
  }

  ExceptionReader(ErrorDescriber describer, ExportPolicy policy) {
    this.describer = describer;
    this.self = new WeakReference<>(describer);
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
    return TraceMask.of(policy, secrets == null ? null : policy.floored(secrets));
  }

  /**
   * Returns what may leave of a line that tells of exceptions which it does not carry, or null if
   * it tells of none that is not known.
   *
   * @param origins as of {@link ErrorDescriber#maskQuoting}
   * @param secrets takes what must not leave beside it
   */
  @Nullable String maskQuoting(
      String logger, String line, Supplier<LongPredicate> origins, SecretSet secrets) {
    return describer.maskQuoting(logger, line, origins, secrets);
  }

  /** Returns what tells whether the values of a class and a message are known in a trace. */
  LongPredicate originsOf(String traceId) {
    SecretSet known = secretsOf(traceId);
    return known == null ? Origins.OF_NOBODY : known.origins();
  }

  /** Returns what an exception carries under all its wrappers, or itself if it is none. */
  Throwable carriedBy(Throwable error) {
    return describer.unwrap(error);
  }

  /**
   * Returns what must not leave in a trace, or null for nothing: what is known of the trace, and of
   * exceptions whose trace is not known yet.
   */
  @Nullable SecretSet secretsOf(String traceId) {
    return SecretSet.unionOf(
        ledger.secretsForTextsOf(traceId), ForeignTraces.shared().secretsOf(traceId));
  }

  /** Returns whether nothing is secret in any trace, as far as is known here and elsewhere. */
  boolean knowsNothing() {
    return ledger.hasNoneForTexts() && ForeignTraces.shared().isEmpty();
  }

  /** Returns what is known of a trace alone, here and in other copies of Telltale, or null. */
  @Nullable SecretSet tracedSecretsOf(String traceId) {
    return SecretSet.unionOf(ledger.secretsOf(traceId), ForeignTraces.shared().secretsOf(traceId));
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
   * Describes an exception of which only texts are left.
   *
   * @param secrets takes what must not leave elsewhere in its trace
   * @param known whether its values are known; asked only where a declared exception is told of
   */
  ErrorDescription describe(WrittenError error, SecretSet secrets, BooleanSupplier known) {
    return describer.describeWritten(
        error.type(),
        error.message(),
        error.stackTrace(),
        (value, shown) -> {
          if (value.isEmpty()) {
            secrets.giveUp();
          } else {
            secrets.addSearchable(value, shown, SecretSet.RANK_BY_SHAPE);
          }
        },
        known,
        VisibleClasses.FINDER);
  }

  /**
   * Remembers an exception that was described until its span or log record leaves.
   *
   * @param ofLog whether it is that of a log record, which does not keep the exception itself
   * @return the text by which the span or record is to name its type: one that has another text got
   *     the exception at another time
   */
  String remember(Throwable error, ErrorDescription description, boolean ofLog) {
    HookedError hooked =
        new HookedError(
            description, ledger.secretsOf(error), new WeakReference<>(error), policy.keys(), self);
    return ofLog
        ? HookedErrors.shared().rememberOfLog(hooked)
        : HookedErrors.shared().rememberOfSpan(hooked);
  }

  /**
   * Returns what the hook knows of an exception that attributes tell of, as this would describe it;
   * null if it does not, or if another reader has described it, which may know less.
   */
  @Nullable HookedError hooked(Throwable error, Attributes written) {
    HookedError hooked = HookedErrors.shared().find(written);
    return hooked != null
            && hooked.error().refersTo(error)
            && hooked.describer().refersTo(describer)
            && hooked.keys() == policy.keys()
        ? hooked
        : null;
  }

  /** Returns the secrets that are known of an exception, or null. */
  @Nullable SecretSet secretsOf(Throwable error) {
    return ledger.secretsOf(error);
  }

  /** Masks a text by what is known of an exception. */
  @Nullable String mask(@Nullable String text, Throwable error) {
    return text == null ? null : maskOf(ledger.secretsOf(error)).errorText(text);
  }

  /** Makes secrets known to a trace. */
  void tell(SecretSet secrets, String traceId) {
    ledger.remember(traceId, secrets);
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

  /**
   * Keeps the secrets of an exception that was described, until a span with it ends: which span it
   * was recorded on is not known.
   *
   * @param type the text by which the span names its type, an instance that no other span has
   */
  void keepUntraced(Throwable error, String type) {
    SecretSet secrets = ledger.secretsOf(error);
    if (secrets != null) {
      ledger.untraced().add(error, type, secrets);
    }
  }

  /** Returns whether secrets are kept until their span ends. */
  boolean keepsUntraced() {
    return !ledger.untraced().isEmpty();
  }

  /**
   * Makes the secrets of an exception known to the trace of a span that has ended.
   *
   * @param written by which the span names its type
   */
  void traced(Throwable error, @Nullable String written, String traceId) {
    SecretSet secrets = tell(error, traceId);
    if (secrets != null) {
      ledger.untraced().remove(error, written);
    }
  }

  /** Returns the mask of a trace of which something is secret that nobody knows any more. */
  TraceMask maskOfUnknown() {
    return maskOf(SecretSet.unknown());
  }
}

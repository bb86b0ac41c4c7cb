/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads exceptions as most are, declared, alone, with a few sensitive texts at most, in a fraction
 * of the time that {@link Recorder} takes, which has to be ready for everything. What leaves is the
 * same: whatever is not sure to be, a record takes over.
 *
 * <p>Safe for concurrent use.
 */
final class PlainErrors {

  /** A message is kept until somebody asks for the secrets of its trace. */
  private static final int LONGEST_MESSAGE = 256;

  private final ErrorLookup errors;
  private final RecordingPolicy policy;
  private final SecretLedger ledger;
  private final Recorder recorder;
  private final TextRendering texts;
  private final RecordPool records;
  private final boolean apply;

  private final ClassCache<UsualMessage> usual =
      new ClassCache<>() {
        @Override
        protected UsualMessage compute(Class<?> type) {
          return new UsualMessage();
        }
      };

  PlainErrors(
      ErrorLookup errors,
      RecordingPolicy policy,
      SecretLedger ledger,
      Recorder recorder,
      RecordPool records) {
    this.errors = errors;
    this.policy = policy;
    this.ledger = ledger;
    this.recorder = recorder;
    this.texts = recorder.texts();
    this.records = records;
    this.apply =
        policy.declaredStackTrace() == StackTraceMode.OFF
            && !policy.fingerprints()
            && !policy.masks().isOff();
  }

  /** Begins with an exception of which nothing is read yet; null if it is not as most are. */
  @Nullable PlainError begin(Throwable error) {
    if (!apply) {
      return null;
    }
    WriterChain chain = errors.writers(error);
    return chain.constant() != null
            && chain.complete()
            && chain.answersForMessages()
            && ThrowableGraph.isAlone(error)
            && !(error instanceof ExceptionInInitializerError)
        ? new PlainError(error, chain, usual.get(error.getClass()), records)
        : null;
  }

  /** Reads what may leave of an exception, into itself or into its record. */
  void read(PlainError plain) {
    List<ErrorWriter> writers = plain.chain.writers();
    for (int i = 0; i < writers.size(); i++) {
      plain.takeFrom(writers.get(i));
    }
    if (plain.record() == null) {
      readTexts(plain, plain.usual);
    }
    ErrorRecord record = plain.record();
    if (record != null) {
      recorder.recordRest(plain.error, record);
    }
  }

  private void readTexts(PlainError plain, UsualMessage usualMessage) {
    String message = null;
    boolean known = false;
    try {
      message = plain.error.getMessage();
      known = true;
    } catch (Throwable failure) {
      ForeignCalls.report(plain.error.getClass(), "getMessage", failure);
    }
    if (message == null
        || message.length() > LONGEST_MESSAGE
        || ledger.secretsOf(plain.error) != null
        || !mask(plain, message, usualMessage)) {
      plain.takeOver().setMessage(message, known);
    }
  }

  /** Returns false if a record has to find out what may leave; then nothing was changed. */
  private boolean mask(PlainError plain, String message, UsualMessage usualMessage) {
    if (!plain.hasSecrets()) {
      boolean clean = usualMessage.hasNoShape(message, policy.texts());
      if (clean) {
        show(plain, message);
      }
      return clean;
    }
    PlainSecret secrets = secrets(plain, message);
    String shown =
        secrets == null || !areAbsentFromOthers(secrets, plain)
            ? null
            : usualMessage.mask(message, secrets, policy.texts());
    if (secrets == null || shown == null) {
      return false;
    }
    plain.show(secrets, policy);
    if (!usualMessage.isUnchanging(plain.error.getClass(), plain.chain)) {
      // What it says now may stand in its message even when it says something else.
      ledger.remember(plain.error, secrets);
    }
    if (!shown.equals(message)) {
      MaskingCounters.countMasked();
    }
    show(plain, shown);
    return true;
  }

  /** Returns the sensitive values, or null if one of them has to be searched for. */
  private @Nullable PlainSecret secrets(PlainError plain, String message) {
    PlainSecret secrets = null;
    for (int i = plain.size() - 1; i >= 0; i--) {
      Mask declared = plain.mask(i);
      if (declared != null && plain.value(i) instanceof String value) {
        Mask mask = policy.atLeast(declared);
        String masked = policy.masks().mask(mask, value);
        secrets = PlainSecret.of(value, mask, masked, plain.chain.typeName(), message, secrets);
        if (secrets == null) {
          return null;
        }
      }
    }
    return secrets;
  }

  private static boolean areAbsentFromOthers(PlainSecret secrets, PlainError plain) {
    for (int i = 0; i < plain.size(); i++) {
      if (plain.mask(i) == null
          && plain.value(i) instanceof String text
          && !secrets.areAbsentFrom(text)) {
        return false;
      }
    }
    return true;
  }

  /** From here on, nothing is left that a record would do otherwise. */
  private void show(PlainError plain, String message) {
    plain.exceptionMessage = message;
    plain.errorMessage =
        texts.errorMessage(plain.writer(), plain.identity(), plain, message, plain.usual, null);
  }
}

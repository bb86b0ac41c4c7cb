/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.Attributes;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.stack.Fingerprint;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.Collection;
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
    this.apply = policy.declaredStackTrace() != StackTraceMode.FULL && !policy.masks().isOff();
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

  /**
   * Reads what may leave of an exception, into itself or into its record.
   *
   * @param additional attributes of the caller, which leave with it
   */
  void read(PlainError plain, Attributes additional) {
    List<ErrorWriter> writers = plain.chain.writers();
    for (int i = 0; i < writers.size(); i++) {
      plain.takeFrom(writers.get(i));
    }
    if (plain.record() == null) {
      readTexts(plain, additional);
    }
    ErrorRecord record = plain.record();
    if (record != null) {
      recorder.recordRest(plain.error, record);
    }
  }

  private void readTexts(PlainError plain, Attributes additional) {
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
        || !mask(plain, message, additional)) {
      plain.takeOver().setMessage(message, known);
    } else {
      render(plain);
    }
  }

  /** Returns false if a record has to find out what may leave; then nothing was changed. */
  private boolean mask(PlainError plain, String message, Attributes additional) {
    PlainSecret secrets = null;
    if (plain.hasSecrets()) {
      secrets = secrets(plain, message);
      if (secrets == null || !areAbsentFromOthers(secrets, plain)) {
        return false;
      }
    }
    String shown = mayLeave(additional, secrets) ? masked(message, secrets, plain.usual) : null;
    if (shown == null) {
      return false;
    }
    if (secrets != null) {
      plain.show(secrets, policy);
      if (!plain.usual.isUnchanging(plain.error.getClass(), plain.chain)) {
        // What it says now may stand in its message even when it says something else.
        ledger.remember(plain.error, secrets);
      }
    }
    if (!shown.equals(message)) {
      MaskingCounters.countMasked();
    }
    plain.exceptionMessage = shown;
    return true;
  }

  private @Nullable String masked(
      String message, @Nullable PlainSecret secrets, UsualMessage usualMessage) {
    if (secrets != null) {
      return usualMessage.mask(message, secrets, policy.texts());
    }
    return usualMessage.hasNoShape(message, policy.texts()) ? message : null;
  }

  /** Returns whether attributes of the caller are known to leave as they are. */
  private boolean mayLeave(Attributes additional, @Nullable PlainSecret secrets) {
    return additional.isEmpty() || mayLeave(additional.asMap().values(), secrets);
  }

  private boolean mayLeave(Collection<?> values, @Nullable PlainSecret secrets) {
    for (Object value : values) {
      boolean known =
          value instanceof String text
              ? mayLeave(text, secrets)
              : value instanceof List<?> elements
                  ? mayLeave(elements, secrets)
                  : value instanceof Number || value instanceof Boolean;
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private boolean mayLeave(String text, @Nullable PlainSecret secrets) {
    return (secrets == null || secrets.areAbsentFrom(text)) && policy.texts().hasNoShape(text);
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
  private void render(PlainError plain) {
    plain.errorMessage =
        texts.errorMessage(
            plain.writer(), plain.identity(), plain, plain.exceptionMessage, plain.usual, null);
    if (policy.declaredStackTrace() == StackTraceMode.FRAMES) {
      plain.stackTrace = TextRendering.frames(plain.error);
    }
    if (policy.wantsFingerprint(policy.declaredStackTrace())) {
      plain.fingerprint = Fingerprint.of(plain.errorType(), plain.identity().name(), plain.error);
    }
  }
}

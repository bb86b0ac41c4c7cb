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
import io.telltale.runtime.internal.value.PlainOrigin;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads exceptions as most are, declared, alone or in a {@linkplain SimpleChain simple chain}, with
 * a few sensitive texts at most, in a fraction of the time that {@link Recorder} takes, which has
 * to be ready for everything. What leaves is the same: whatever is not sure to be, a record takes
 * over.
 *
 * <p>Safe for concurrent use.
 */
final class PlainErrors {

  /** What an exception is read for. */
  enum Use {
    /** To write it on a span. */
    RECORD(true, false),
    /** To reply to it. */
    REPLY(false, false),
    /** For whoever finds out later in which trace it was recorded. */
    DESCRIBE(true, true),
    /** For whoever writes its texts, or none. */
    SECRETS(false, true);

    /** Whether its texts are rendered. */
    final boolean whole;

    /** Whether somebody else may ask what is secret of it. */
    final boolean remembered;

    Use(boolean whole, boolean remembered) {
      this.whole = whole;
      this.remembered = remembered;
    }
  }

  /** A message is kept until somebody asks for the secrets of its trace. */
  private static final int LONGEST_MESSAGE = 256;

  private final ErrorLookup errors;
  private final RecordingPolicy policy;
  private final SecretLedger ledger;
  private final Recorder recorder;
  private final TextRendering texts;
  private final RecordPool records;
  private final boolean masks;
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
    this.masks = !policy.masks().isOff();
    this.apply = masks && policy.declaredStackTrace() != StackTraceMode.FULL;
  }

  /**
   * Begins with an exception of which nothing is read yet; null if it is not as most are.
   *
   * @param use what it is read for
   */
  @Nullable PlainError begin(Throwable error, Use use) {
    if (use.whole ? !apply : !masks) {
      return null;
    }
    Throwable cause = ForeignCalls.causeOf(error);
    if (!ThrowableGraph.isAlone(error, cause)) {
      SimpleChain causes = cause == null ? null : SimpleChain.of(error, cause, errors, policy);
      return causes == null
          ? null
          : new PlainError(error, causes.speaker(), causes.writers(), causes, records);
    }
    WriterChain chain = errors.writers(error);
    return SimpleChain.mayLead(error, chain)
        ? new PlainError(error, error, chain, null, records)
        : null;
  }

  /**
   * Reads what may leave of an exception, into itself or into its record.
   *
   * @param additional attributes of the caller, which leave with it
   * @param use as of {@link #begin}
   */
  void read(PlainError plain, Attributes additional, Use use) {
    List<ErrorWriter> writers = plain.chain.writers();
    for (int i = 0; i < writers.size(); i++) {
      plain.takeFrom(writers.get(i));
    }
    if (plain.record() == null) {
      readTexts(plain, additional, use);
    }
    ErrorRecord record = plain.record();
    if (record != null && use.whole) {
      recorder.recordRest(plain.error, plain.speaker, record);
    } else if (record != null) {
      recorder.recordSecretsRest(plain.error, plain.speaker, record);
    }
  }

  private void readTexts(PlainError plain, Attributes additional, Use use) {
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
        || isKnown(plain)
        || !mask(plain, message, additional, use)) {
      plain.takeOver().setMessage(message, known);
    } else if (use.whole) {
      render(plain);
    }
  }

  /** Returns whether a message tells of another exception than the cause that it is of. */
  private boolean mayTell(PlainError plain, String message, int cause) {
    return texts.mayTell(message)
        && (plain.causes == null || !plain.causes.isTextOf(cause, message));
  }

  /** Returns whether secrets are remembered of it, or of one that it carries along. */
  private boolean isKnown(PlainError plain) {
    int i = plain.carried() - 1;
    while (i >= 0 && ledger.secretsOf(plain.carried(i)) == null) {
      i--;
    }
    return i >= 0;
  }

  /** Returns false if a record has to find out what may leave; then nothing was changed. */
  private boolean mask(PlainError plain, String message, Attributes additional, Use use) {
    SimpleChain causes = plain.causes;
    if ((causes != null && !causes.readMessages(LONGEST_MESSAGE)) || mayTell(plain, message, 1)) {
      return false;
    }
    PlainSecret secrets = null;
    if (plain.hasSecrets()) {
      secrets = secrets(plain, message);
      if (secrets == null || !areAbsentFromOthers(secrets, plain)) {
        return false;
      }
    }
    UsualMessage usualMessage = usual.get(plain.error.getClass());
    plain.usual = usualMessage;
    String shown = mayLeave(additional, secrets) ? masked(message, secrets, usualMessage) : null;
    int masked = shown == null ? 0 : maskedCauses(plain, message, secrets);
    if (shown == null || masked < 0) {
      return false;
    }
    if (secrets != null) {
      plain.show(secrets, policy);
      remember(plain, secrets, use);
    }
    for (int i = shown.equals(message) ? 0 : -1; i < masked; i++) {
      MaskingCounters.countMasked();
    }
    plain.message = message;
    plain.exceptionMessage = shown;
    return true;
  }

  /**
   * Looks through the messages of causes: nothing in them may be sensitive but the known values.
   *
   * @param before the message before the first of them: one that is the same is masked once
   * @return in how many something is masked; -1 if a record has to look
   */
  private int maskedCauses(PlainError plain, String before, @Nullable PlainSecret secrets) {
    SimpleChain causes = plain.causes;
    int masked = 0;
    String last = before;
    for (int i = 1; causes != null && i < causes.size(); i++) {
      String message = causes.message(i);
      if (message == null || message.equals(last)) {
        continue;
      }
      String shown =
          mayTell(plain, message, i + 1)
              ? null
              : masked(message, secrets, usual.get(causes.get(i).getClass()));
      if (shown == null) {
        return -1;
      }
      masked += shown.equals(message) ? 0 : 1;
      last = message;
    }
    return masked;
  }

  /** What it says now may stand in its message even when it says something else. */
  private void remember(PlainError plain, PlainSecret secrets, Use use) {
    Class<?> type = plain.speaker.getClass();
    if (use.remembered || !usual.get(type).isUnchanging(type, plain.chain)) {
      ledger.remember(plain.speaker, secrets);
    }
    if (plain.isWrapped()) {
      ledger.remember(plain.error, secrets);
    }
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
    SimpleChain causes = plain.causes;
    String type = causes == null ? plain.chain.typeName() : causes.typeName(0);
    PlainOrigin origins = causes == null ? null : causes.origins();
    for (int i = plain.size() - 1; i >= 0; i--) {
      Mask declared = plain.mask(i);
      if (declared != null && plain.value(i) instanceof String value) {
        Mask mask = policy.atLeast(declared);
        String masked = policy.masks().mask(mask, value);
        secrets = PlainSecret.of(value, mask, masked, type, message, origins, secrets);
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
      plain.fingerprint = Fingerprint.of(plain.errorType(), plain.identity().name(), plain.speaker);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.PlainErrors.Use;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.spi.ReadErrors;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of exceptions and lends them out. It never throws: where an exception cannot be
 * read, its record says the type alone.
 *
 * <p>Safe for concurrent use.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ErrorRecords {

  private final ErrorLookup errors;
  private final TextMasker texts;
  private final MaskedKeys keys;
  private final SecretLedger ledger;
  private final Recorder recorder;
  private final WrittenErrors written;
  private final ToldErrors told;
  private final RecordPool records = new RecordPool();
  private final PlainErrors plain;

  /**
   * Starts without a record.
   *
   * @param ledger where the secrets of an exception are remembered with it
   * @param classes finds the classes of exceptions that a message tells of by their names
   */
  public ErrorRecords(
      ErrorLookup errors, RecordingPolicy policy, SecretLedger ledger, ClassFinder classes) {
    this.errors = errors;
    this.texts = policy.texts();
    this.keys = MaskedKeys.of(policy.strictness(), policy.texts().shapes());
    this.ledger = ledger;
    this.written = new WrittenErrors(errors, policy);
    this.told = new ToldErrors(errors, written, classes);
    this.recorder = new Recorder(errors, policy, ledger, told);
    this.plain = new PlainErrors(errors, policy, ledger, recorder, records);
  }

  /** Returns what describes exceptions of which only texts are left. */
  public WrittenErrors written() {
    return written;
  }

  /** Returns what finds exceptions that a text tells of. */
  public ToldErrors told() {
    return told;
  }

  /** Returns what finds the identities of exceptions. */
  public ErrorLookup errors() {
    return errors;
  }

  /** Returns what masks the texts of exceptions. */
  public TextMasker texts() {
    return texts;
  }

  /** Returns the keys under which the texts of exceptions are written by this policy. */
  public MaskedKeys keys() {
    return keys;
  }

  /** Returns where the secrets are remembered. */
  public SecretLedger ledger() {
    return ledger;
  }

  /** Fills a record, which is to be {@linkplain #giveBack given back}. */
  public ErrorRecord take(Throwable error) {
    return take(error, true);
  }

  /**
   * Fills a record, which is to be {@linkplain #giveBack given back}.
   *
   * @param whole false if only identity and secrets count, as the texts are not rendered here
   */
  public ErrorRecord take(Throwable error, boolean whole) {
    requireNonNull(error, "error");
    ReadErrors.tell(error);
    ErrorRecord record = records.take();
    try {
      if (whole) {
        recorder.record(error, record);
      } else {
        recorder.recordSecrets(error, record);
      }
    } catch (Throwable failure) {
      forbid(error, record, failure);
    }
    ReadErrors.tellTexts(record.exceptionMessage, record.stackTrace);
    return record;
  }

  /**
   * Fills a record as {@link #take(Throwable, boolean)} does where only identity and secrets count.
   * It may have no members.
   */
  public ErrorRecord takeSecrets(Throwable error) {
    requireNonNull(error, "error");
    PlainError read = readPlain(error, Attributes.empty(), Use.SECRETS);
    ErrorRecord known = read == null ? take(error, false) : read.record();
    if (known != null) {
      return known;
    }
    ErrorRecord record = records.take();
    try {
      recorder.takeSecrets(requireNonNull(read), record);
    } catch (Throwable failure) {
      forbid(error, record, failure);
    }
    return record;
  }

  private void forbid(Throwable error, ErrorRecord record, Throwable failure) {
    ForeignCalls.report(error.getClass(), "recording", failure);
    record.clear();
    record.errorType = Names.of(error.getClass());
    record.exceptionType = record.errorType;
    record.withholdTexts();
    recorder.forbidAll(error, record);
  }

  /**
   * Reads an exception that is as most are, see {@link PlainErrors}.
   *
   * @param additional attributes of the caller, which leave with it
   * @return null if it is another one, of which nothing was read. If it has a record, that is to be
   *     {@linkplain #giveBack given back}
   */
  @Nullable PlainError takePlain(Throwable error, Attributes additional) {
    return readPlain(error, additional, Use.RECORD);
  }

  private @Nullable PlainError readPlain(Throwable error, Attributes additional, Use use) {
    PlainError read = null;
    try {
      read = plain.begin(error, use);
    } catch (Throwable failure) {
      // A record says that nothing is known of it.
      ForeignCalls.report(error.getClass(), "recording", failure);
    }
    if (read == null) {
      return null;
    }
    ReadErrors.tell(error);
    try {
      plain.read(read, additional, use);
    } catch (Throwable failure) {
      forbid(error, read.takeOver(), failure);
    }
    if (use.whole) {
      ErrorRecord record = read.record();
      ErrorOccurrence told = record == null ? read : record;
      ReadErrors.tellTexts(told.exceptionMessage(), told.stackTrace());
    }
    return read;
  }

  /**
   * Returns what may leave of an exception. Its secrets are remembered with it, for those who know
   * in which trace it was recorded.
   */
  public ErrorDescription describe(Throwable error) {
    requireNonNull(error, "error");
    PlainError read = readPlain(error, Attributes.empty(), Use.DESCRIBE);
    ErrorRecord record = read == null ? take(error) : read.record();
    if (record == null) {
      return ErrorDescription.of(requireNonNull(read));
    }
    try {
      return record.describe();
    } finally {
      giveBack(record);
    }
  }

  /** Returns what the caller of a service may learn of an exception, whose texts are no part. */
  public RepliedError reply(Throwable error) {
    requireNonNull(error, "error");
    PlainError read = readPlain(error, Attributes.empty(), Use.REPLY);
    ErrorRecord record = read == null ? take(error, false) : read.record();
    if (record == null) {
      PlainError all = requireNonNull(read);
      return new RepliedError(all.identity(), all.repliedAttributes());
    }
    try {
      return new RepliedError(record.identity(), record.repliedAttributes());
    } finally {
      giveBack(record);
    }
  }

  /**
   * Masks a message of the exception whose record was taken, or of one that the exception carries
   * along; of any other, nothing is known. Nothing else may be done with that record meanwhile.
   *
   * @param whose the exception that the message is of
   */
  public String masked(Throwable whose, String message, ErrorRecord record) {
    return record.textsKnown() && !record.secrets().overflowed()
        ? recorder.texts().heading(whose, message, record)
        : Masks.REDACTED;
  }

  /** Takes a record back, which is empty then. */
  public void giveBack(ErrorRecord record) {
    records.giveBack(record);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Printable;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import io.telltale.runtime.internal.text.TraceTexts;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Masks the texts of exceptions, and others, for outlets that are none of Telltale's: by the
 * secrets of the exception, of its causes, and of the current trace, and by shape.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use. It never
 * throws: what cannot be masked is withheld.
 */
public final class OutletTexts {

  private final ErrorRecords records;
  private final TraceTexts traces;

  private final QuotingLines quoting;

  private final boolean shapesEverywhere;

  OutletTexts(ErrorDescriber describer) {
    this.records = describer.records();
    this.quoting = describer.quotingLines();
    this.shapesEverywhere = describer.shapesEverywhere();
    this.traces = new TraceTexts(records.texts(), records.ledger());
  }

  /** Returns a text as it may leave. */
  public String text(String text) {
    return traces.mask(text);
  }

  /**
   * Returns what masks a line that tells of exceptions, by a thread that gives it back.
   *
   * @return null if there are none, and nothing is secret in the current trace: such a line leaves
   *     as it is
   */
  public @Nullable LineTexts line(List<Throwable> errors) {
    boolean isSuspect = shapesEverywhere || !errors.isEmpty();
    if (!isSuspect && records.ledger().hasNoneForTexts()) {
      return null;
    }
    String trace = Span.current().getSpanContext().getTraceId();
    SecretSet known = records.ledger().secretsForTextsOf(trace);
    return isSuspect || known != null
        ? new LineTexts(records, errors, known, trace, shapesEverywhere)
        : null;
  }

  /**
   * Returns the same for a line of a logger, which may tell of exceptions without handing them
   * over.
   *
   * @param logger the name of the logger
   * @param message writes the line
   * @param beside what stands beside the message
   */
  public @Nullable LineTexts line(
      List<Throwable> errors,
      @Nullable String logger,
      Supplier<@Nullable String> message,
      Collection<? extends @Nullable Object> beside) {
    String text = quoting.areRead() ? message.get() : null;
    if (text == null || !quoting.mayBe(logger, text)) {
      return lineWith(beside, errors);
    }
    String trace = Span.current().getSpanContext().getTraceId();
    SecretSet known = records.ledger().secretsForTextsOf(trace);
    SecretSet found = new SecretSet();
    String masked =
        quoting.masked(
            logger, text, errors, known == null ? Origins.OF_NOBODY : known.origins(), found);
    if (masked == null) {
      return lineWith(beside, errors);
    }
    records.ledger().remember(trace, found);
    SecretSet secrets = known == null ? found : known.copy();
    secrets.addAll(found);
    return new LineTexts(records, errors, secrets, trace, shapesEverywhere)
        .quoting(text, masked, quoting);
  }

  /** Returns what masks a line of which the message tells of no exception. */
  private @Nullable LineTexts lineWith(
      Collection<? extends @Nullable Object> beside, List<Throwable> errors) {
    return !beside.isEmpty() && quoting.areToldIn(beside) ? quotingBeside(errors) : line(errors);
  }

  /** Returns what masks a line of which only texts beside the message tell of an exception. */
  private LineTexts quotingBeside(List<Throwable> errors) {
    String trace = Span.current().getSpanContext().getTraceId();
    SecretSet known = records.ledger().secretsForTextsOf(trace);
    return new LineTexts(records, errors, known, trace, shapesEverywhere).quotingBeside(quoting);
  }

  /** Returns the message of an exception, null if it has none. */
  public @Nullable String message(Throwable error) {
    return withRecord(error, Masks.REDACTED, (record, masking) -> message(record));
  }

  private @Nullable String message(ErrorRecord record) {
    String message = record.describe().exceptionMessage();
    return message == null ? null : text(message);
  }

  /** Returns the stack trace of an exception with its messages masked, or without any. */
  public @Nullable String stackTrace(Throwable error) {
    return withRecord(
        error,
        error.getClass().getName(),
        (record, masking) ->
            Printable.lines(
                masking == null
                    ? StackTraceRenderer.frames(error)
                    : StackTraceRenderer.full(
                        error, (whose, message) -> Printable.line(masking.apply(whose, message)))));
  }

  /** Returns an exception that stands for another one, and can be handed to anybody. */
  public Throwable throwable(Throwable error) {
    Throwable masked =
        withRecord(
            error,
            null,
            (record, masking) ->
                masking == null ? null : MaskedThrowable.of(error, record, masking));
    return masked == null ? LineTexts.withheld(error) : masked;
  }

  /** What is made of the record of an exception, with what masks its messages, if that can be. */
  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T of(ErrorRecord record, @Nullable BiFunction<Throwable, String, String> masking);
  }

  private <T> @Nullable T withRecord(Throwable error, @Nullable T otherwise, Reading<T> reading) {
    try {
      ErrorRecord record = records.take(error);
      try {
        return reading.of(
            record,
            record.textsKnown()
                ? (whose, message) -> text(records.masked(whose, message, record))
                : null);
      } finally {
        records.giveBack(record);
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      return otherwise;
    }
  }
}

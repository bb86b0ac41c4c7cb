/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.recording.ToldErrors;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.KnownLogger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines that tell of exceptions by texts alone: those of loggers that are known to quote
 * some, and those in which anybody has written an exception as text. Safe for concurrent use. Never
 * throws.
 */
final class QuotingLines {

  /** A longer line is withheld, as any text is. */
  private static final int LONGEST = 1_000_000;

  private final ErrorRecords records;
  private final List<KnownLogger> all;

  /** Null if nothing is masked. */
  private final @Nullable ToldErrors told;

  /** Made at the first line, not when the application starts. */
  private volatile @Nullable Map<String, KnownLogger> byName;

  /**
   * Starts without having read a line.
   *
   * @param all who knows lines of loggers
   * @param masking whether anything is masked
   */
  QuotingLines(ErrorRecords records, List<KnownLogger> all, boolean masking) {
    this.records = records;
    this.all = all;
    this.told = masking ? records.told() : null;
  }

  /** Returns whether any line may have to be masked. */
  boolean areRead() {
    return told != null;
  }

  /** Returns whether a line may tell of an exception; most lines do not. */
  boolean mayBe(@Nullable String logger, String message) {
    return told != null && (of(logger) != null || told.areIn(message));
  }

  /** Returns whether a text among values, or in them, may tell of an exception; most do not. */
  boolean areToldIn(Collection<? extends @Nullable Object> values) {
    return told != null && HeldTexts.anyIn(values, told::areIn);
  }

  private @Nullable KnownLogger of(@Nullable String logger) {
    return logger == null || all.isEmpty() ? null : byName().get(logger);
  }

  /**
   * Returns what of a line may leave.
   *
   * @param logger the name of its logger, or null
   * @param errors the exceptions that the line hands over
   * @param origins tells whether the values of a class and a message are known
   * @param secrets takes what must not leave beside it
   * @return null if it tells of no exception that is not known
   */
  @Nullable String masked(
      @Nullable String logger,
      String message,
      List<Throwable> errors,
      LongPredicate origins,
      SecretSet secrets) {
    if (message.length() > LONGEST) {
      return Masks.REDACTED;
    }
    KnownLogger known = of(logger);
    String masked =
        known == null || logger == null ? null : masked(known, logger, message, secrets);
    return masked != null ? masked : told(message, errors, origins, secrets);
  }

  private @Nullable String masked(
      KnownLogger known, String logger, String message, SecretSet secrets) {
    try {
      return known.masked(logger, message, (type, text) -> quoted(type, text, secrets));
    } catch (Throwable failure) {
      ForeignCalls.report(known.getClass(), "masked", failure);
      return Masks.REDACTED;
    }
  }

  private @Nullable String told(
      String message, List<Throwable> errors, LongPredicate origins, SecretSet secrets) {
    try {
      return told == null
          ? null
          : told.masked(message, ToldErrors.textsOf(errors), origins, secrets);
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      return Masks.REDACTED;
    }
  }

  /** Of a declared exception nobody knows the values here, and so its message does not leave. */
  private String quoted(String type, String message, SecretSet secrets) {
    WrittenError written = new WrittenError(type, message, null);
    String masked =
        records
            .written()
            .describe(written, secrets, () -> false, VisibleClasses.FINDER)
            .exceptionMessage();
    return masked == null ? "" : masked;
  }

  private Map<String, KnownLogger> byName() {
    Map<String, KnownLogger> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (KnownLogger each : all) {
        add(each, known);
      }
      byName = known;
    }
    return known;
  }

  private static void add(KnownLogger logger, Map<String, KnownLogger> known) {
    try {
      for (String name : logger.loggers()) {
        known.putIfAbsent(name, logger);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(logger.getClass(), "loggers", failure);
    }
  }
}

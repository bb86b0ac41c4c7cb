/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.KnownLogger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of loggers that quote exceptions. Safe for concurrent use. Never throws. */
final class QuotingLines {

  /** A longer line is withheld, as any text is. */
  private static final int LONGEST = 1_000_000;

  private final ErrorRecords records;
  private final List<KnownLogger> all;

  /** Made at the first line, not when the application starts. */
  private volatile @Nullable Map<String, KnownLogger> byName;

  QuotingLines(ErrorRecords records, List<KnownLogger> all) {
    this.records = records;
    this.all = all;
  }

  /** Returns who knows the lines of a logger, or null. */
  @Nullable KnownLogger of(@Nullable String logger) {
    return logger == null || all.isEmpty() ? null : byName().get(logger);
  }

  /**
   * Returns what of a line may leave.
   *
   * @param secrets takes what must not leave beside it
   * @return null if it quotes no exception
   */
  @Nullable String masked(KnownLogger known, String logger, String message, SecretSet secrets) {
    if (message.length() > LONGEST) {
      return Masks.REDACTED;
    }
    try {
      return known.masked(logger, message, (type, text) -> quoted(type, text, secrets));
    } catch (Throwable failure) {
      ForeignCalls.report(known.getClass(), "masked", failure);
      return Masks.REDACTED;
    }
  }

  /** Of a declared exception nobody knows the values here, and so its message does not leave. */
  private String quoted(String type, String message, SecretSet secrets) {
    WrittenError written = new WrittenError(type, message, null);
    String masked =
        records
            .written()
            .describe(written, secrets, () -> false, (name, loaders) -> null)
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

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.limits.LengthLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Masks the log records of a batch in two passes, as {@link SpanBatch} does spans. One that tells
 * of no exception, and in whose trace no secret is known, is passed on as it is.
 *
 * <p>Safe for concurrent use.
 */
final class LogRecordBatch {

  private final ExceptionReader reader;
  private final CutTextFinder cutTexts;

  LogRecordBatch(ExceptionReader reader, LengthLimits limits) {
    this.reader = reader;
    this.cutTexts = new CutTextFinder(limits);
  }

  /** Returns a record as it may be seen, the record itself if nothing in it is to change. */
  LogRecordData maskOne(LogRecordData record) {
    @Nullable LogRecordData masked = mask(List.of(record)).iterator().next();
    return requireNonNull(masked);
  }

  /** Returns the collection itself if no record of it is to change. */
  Collection<LogRecordData> mask(Collection<LogRecordData> records) {
    List<LogRecordData> batch =
        records instanceof List<LogRecordData> list ? list : new ArrayList<>(records);
    BatchExceptions exceptions = null;
    QuotingRecords quoting = new QuotingRecords(reader);
    for (int i = 0; i < batch.size(); i++) {
      LogRecordData record = batch.get(i);
      if (mayTellOfException(record)) {
        exceptions = exceptions == null ? new BatchExceptions(reader) : exceptions;
        readException(record, exceptions);
      }
    }
    for (LogRecordData record : batch) {
      quoting.read(record, exceptions);
    }
    return maskAll(records, batch, exceptions, quoting);
  }

  private Collection<LogRecordData> maskAll(
      Collection<LogRecordData> records,
      List<LogRecordData> batch,
      @Nullable BatchExceptions exceptions,
      QuotingRecords quoting) {
    List<LogRecordData> masked = null;
    for (int i = 0; i < batch.size(); i++) {
      LogRecordData record = batch.get(i);
      LogRecordData shown = mask(record, exceptions, quoting.of(record));
      if (masked == null && shown != record) {
        masked = new ArrayList<>(batch.subList(0, i));
      }
      if (masked != null) {
        masked.add(shown);
      }
    }
    return masked == null ? records : masked;
  }

  /** A record that cannot be read is taken for one that does; what is wrong with it shows later. */
  private static boolean mayTellOfException(LogRecordData record) {
    try {
      return ExceptionAttributes.isIn(record.getAttributes());
    } catch (Throwable failure) {
      Failures.contain(failure);
      return true;
    }
  }

  private static void readException(LogRecordData record, BatchExceptions exceptions) {
    try {
      exceptions.add(record.getAttributes(), record.getSpanContext().getTraceId());
    } catch (Throwable failure) {
      report(failure);
    }
  }

  private LogRecordData mask(
      LogRecordData record,
      @Nullable BatchExceptions exceptions,
      QuotingRecords.@Nullable Quoting quoting) {
    try {
      String traceId = record.getSpanContext().getTraceId();
      SecretSet secrets = secretsOf(traceId, exceptions);
      Attributes told = record.getAttributes();
      LaxerTexts laxer = null;
      boolean tells = exceptions != null && ExceptionAttributes.isIn(told);
      if (secrets == null && !tells && quoting == null && !reader.policy().mayConcern(record)) {
        return record;
      }
      if (exceptions != null && tells) {
        // A record may belong to no trace: what its exception knows counts for it all the same.
        SecretSet own = exceptions.secretsOf(told, traceId);
        secrets = SecretSet.unionOf(secrets, own);
        laxer = LaxerTexts.of(record, exceptions);
        told = exceptions.replaced(laxer == null ? told : laxer.replaced(told), traceId);
      }
      if (quoting != null) {
        secrets = SecretSet.unionOf(secrets, quoting.secrets());
      }
      TraceMask mask = reader.maskOf(secrets);
      if (mask.mustWithhold()) {
        return bare(record);
      }
      LogRecordData masked =
          MaskedLogRecordData.of(
              record, told, bodyOf(record, laxer, quoting), mask.with(cutTexts.of(record)));
      ErrorDescription unknown =
          exceptions != null && tells
              ? exceptions.unknownIn(record.getAttributes(), traceId)
              : null;
      return unknown == null ? masked : BesideUnknown.of(masked, unknown);
    } catch (Throwable failure) {
      report(failure);
      return bare(record);
    }
  }

  /** Returns what a body tells, as the policy has it. */
  private static @Nullable Value<?> bodyOf(
      LogRecordData record, @Nullable LaxerTexts laxer, QuotingRecords.@Nullable Quoting quoting) {
    Value<?> body = record.getBodyValue();
    if (quoting != null) {
      return quoting.shown();
    }
    return body == null || laxer == null ? body : Value.of(laxer.replaced(body.asString()));
  }

  private @Nullable SecretSet secretsOf(String traceId, @Nullable BatchExceptions exceptions) {
    SecretSet known = reader.secretsOf(traceId);
    return exceptions == null ? known : exceptions.thrown.secretsOf(traceId, known);
  }

  /** Without a text, as the secrets are not known or could not be replaced. */
  private static LogRecordData bare(LogRecordData record) {
    MaskingCounters.countWithheld();
    Attributes attributes = Attributes.empty();
    try {
      attributes = BareSpan.withoutTexts(record.getAttributes());
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
    return MaskedLogRecordData.bare(record, attributes);
  }

  private static void report(Throwable failure) {
    Failures.contain(failure);
    MaskingCounters.countFailed();
    Warnings.once(
        "masking a log record",
        failure.getClass().getName(),
        () ->
            "masking a log record failed with "
                + failure.getClass().getName()
                + "; it is exported without texts");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Masks the log records of a batch. One that tells of no exception, and in whose trace no secret is
 * known, is passed on as it is.
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

  /** Returns the collection itself if no record of it is to change. */
  Collection<LogRecordData> mask(Collection<LogRecordData> records) {
    List<LogRecordData> batch =
        records instanceof List<LogRecordData> list ? list : new ArrayList<>(records);
    List<LogRecordData> masked = null;
    for (int i = 0; i < batch.size(); i++) {
      LogRecordData record = batch.get(i);
      LogRecordData shown = mask(record);
      if (masked == null && shown != record) {
        masked = new ArrayList<>(batch.subList(0, i));
      }
      if (masked != null) {
        masked.add(shown);
      }
    }
    return masked == null ? records : masked;
  }

  private LogRecordData mask(LogRecordData record) {
    try {
      SecretSet secrets = reader.secretsOf(record.getSpanContext().getTraceId());
      if (secrets == null
          && !ExceptionAttributes.isIn(record.getAttributes())
          && !reader.policy().mayConcern(record)) {
        return record;
      }
      TraceMask mask = reader.maskOf(secrets);
      return mask.mustWithhold() ? bare(record) : mask(record, mask.with(cutTexts.of(record)));
    } catch (Throwable failure) {
      report(failure);
      return bare(record);
    }
  }

  private static LogRecordData mask(LogRecordData record, TraceMask mask) {
    Attributes rawAttributes = record.getAttributes();
    Attributes attributes = ExceptionAttributes.mask(rawAttributes, mask);
    Value<?> rawBody = record.getBodyValue();
    Value<?> body = rawBody == null ? null : ValueMasker.mask(rawBody, mask);
    return body == rawBody && attributes == rawAttributes
        ? record
        : new MaskedLogRecordData(
            record, body, attributes, record.getTotalAttributeCount() - rawAttributes.size());
  }

  /** Without a text, as the secrets are not known or could not be replaced. */
  private static LogRecordData bare(LogRecordData record) {
    MaskingCounters.countWithheld();
    Attributes attributes = Attributes.empty();
    int dropped = 0;
    try {
      attributes = BareSpan.withoutTexts(record.getAttributes());
      dropped = record.getTotalAttributeCount() - attributes.size();
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
    }
    return new MaskedLogRecordData(record, Value.of(Masks.REDACTED), attributes, dropped);
  }

  private static void report(Throwable failure) {
    Failures.rethrowIfFatal(failure);
    MaskingCounters.countFailed();
    Warnings.once(
        "masking a log record: " + failure.getClass().getName(),
        () ->
            "masking a log record failed with "
                + failure.getClass().getName()
                + "; it is exported without texts");
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a batch whose body quotes an exception that they do not carry, as libraries log
 * it: the name of their scope is that of the logger. Used by one thread.
 */
final class QuotingRecords {

  /**
   * A body.
   *
   * @param shown what may leave of it
   * @param secrets what must not leave beside it
   */
  record Quoting(Value<?> shown, SecretSet secrets) {}

  private final ExceptionReader reader;

  /** Most batches have none. */
  private @Nullable Map<LogRecordData, Quoting> found;

  QuotingRecords(ExceptionReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a record, and makes what its body quotes known to its trace.
   *
   * @param exceptions those of which records tell by their attributes, or null if none does
   */
  void read(LogRecordData record, @Nullable BatchExceptions exceptions) {
    try {
      Value<?> body = record.getBodyValue();
      if (body != null && body.getType() == ValueType.STRING) {
        read(record, body.asString(), exceptions);
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      add(record, Masks.REDACTED, new SecretSet());
    }
  }

  private void read(LogRecordData record, String line, @Nullable BatchExceptions exceptions) {
    Attributes attributes = record.getAttributes();
    boolean tells = exceptions != null && ExceptionAttributes.isIn(attributes);
    String traceId = record.getSpanContext().getTraceId();
    if (exceptions != null && tells && isDealtWith(attributes, traceId, line, exceptions)) {
      return;
    }
    String logger = record.getInstrumentationScopeInfo().getName();
    SecretSet secrets = new SecretSet();
    String shown =
        reader.maskQuoting(
            logger,
            line,
            () ->
                exceptions != null && tells
                    ? exceptions.originsOf(attributes, traceId)
                    : reader.originsOf(traceId),
            secrets);
    if (shown != null) {
      reader.tell(secrets, traceId);
      add(record, shown, secrets);
    }
  }

  /**
   * No text leaves beside an exception whose values nobody knows; Telltale masks what it writes.
   */
  private static boolean isDealtWith(
      Attributes attributes, String traceId, String line, BatchExceptions exceptions) {
    return exceptions.unknownIn(attributes, traceId) != null
        || exceptions.keys().hold(attributes, line);
  }

  private void add(LogRecordData record, String shown, SecretSet secrets) {
    found = found == null ? new IdentityHashMap<>() : found;
    found.put(record, new Quoting(Value.of(shown), secrets));
  }

  /** Returns what may leave of the body of a record, or null if it quotes nothing. */
  @Nullable Quoting of(LogRecordData record) {
    return found == null ? null : found.get(record);
  }
}

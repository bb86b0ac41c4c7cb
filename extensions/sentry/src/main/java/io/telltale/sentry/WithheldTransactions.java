/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.SpanContext;
import io.sentry.protocol.SentrySpan;
import io.sentry.protocol.SentryTransaction;
import io.sentry.protocol.TransactionInfo;
import java.util.Map;

/** Transactions that could not be masked: they leave without their texts. */
final class WithheldTransactions {

  private WithheldTransactions() {}

  /** Keeps times, ids and status of a transaction and of its spans. */
  static SentryTransaction of(SentryTransaction transaction) {
    SentryTransaction withheld =
        new SentryTransaction(
            MaskedPayload.WITHHELD,
            transaction.getStartTimestamp(),
            transaction.getTimestamp(),
            transaction.getSpans().stream().map(WithheldTransactions::of).toList(),
            Map.of(),
            new TransactionInfo("custom"));
    withheld.setEventId(transaction.getEventId());
    withheld.setPlatform(transaction.getPlatform());
    withheld.setRelease(transaction.getRelease());
    withheld.setEnvironment(transaction.getEnvironment());
    withheld.setSdk(transaction.getSdk());
    SpanContext trace = transaction.getContexts().getTrace();
    if (trace != null) {
      withheld.getContexts().setTrace(of(trace));
    }
    return withheld;
  }

  private static SpanContext of(SpanContext trace) {
    return new SpanContext(
        trace.getTraceId(),
        trace.getSpanId(),
        trace.getParentSpanId(),
        MaskedPayload.WITHHELD,
        null,
        trace.getSamplingDecision(),
        trace.getStatus(),
        null);
  }

  private static SentrySpan of(SentrySpan span) {
    return new SentrySpan(
        span.getStartTimestamp(),
        span.getTimestamp(),
        span.getTraceId(),
        span.getSpanId(),
        span.getParentSpanId(),
        MaskedPayload.WITHHELD,
        null,
        span.getStatus(),
        null,
        Map.of(),
        Map.of(),
        null);
  }
}

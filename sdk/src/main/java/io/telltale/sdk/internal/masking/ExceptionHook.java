/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.recording.ErrorDescription;

/**
 * What the SDK asks, in the thread of the application, each time that anybody records an exception
 * on a span or a log record. It is not told the span, and takes the current one for it; if there is
 * none, the {@link SpanObserver} tells later. A log record leads to its exception by itself. Never
 * throws.
 */
final class ExceptionHook {

  private final ExceptionReader reader;
  private final boolean ofLogs;

  private ExceptionHook(ExceptionReader reader, boolean ofLogs) {
    this.reader = reader;
    this.ofLogs = ofLogs;
  }

  /** Returns the hook for spans, whose events keep their exceptions. */
  static ExceptionHook ofSpans(ExceptionReader reader) {
    return new ExceptionHook(reader, false);
  }

  /** Returns the hook for log records, which do not. */
  static ExceptionHook ofLogs(ExceptionReader reader) {
    return new ExceptionHook(reader, true);
  }

  /** Returns the attributes of the event or record, masked. */
  Attributes attributesOf(Throwable error) {
    try {
      if (Canary.isAsked(error)) {
        return Attributes.empty();
      }
      reader.firstUse().run(this);
      ErrorDescription description = reader.describe(error);
      if (description != null) {
        String type = reader.remember(error, description, ofLogs);
        SpanContext context = Span.current().getSpanContext();
        if (context.isValid()) {
          reader.tell(error, context.getTraceId());
        } else if (!ofLogs) {
          reader.keepUntraced(error, type);
        }
        return ExceptionAttributes.of(description, type, reader.policy().keys());
      }
    } catch (Throwable failure) {
      report(failure);
    }
    return Attributes.of(ErrorAttributes.EXCEPTION_TYPE, error.getClass().getName());
  }

  static void report(Throwable failure) {
    Failures.contain(failure);
    MaskingCounters.countFailed();
    Warnings.once(
        "describing",
        failure.getClass().getName(),
        () ->
            "describing an exception failed with "
                + failure.getClass().getName()
                + "; its event has no texts");
  }
}

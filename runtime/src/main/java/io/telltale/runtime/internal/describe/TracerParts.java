/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a tracer of exceptions no user sets.
 *
 * <p>This class is internal and is hence not for public use. Immutable.
 *
 * @param describer what describes the exceptions, shared with other outlets
 * @param spanKind how the kind of a span is found out, which OpenTelemetry's API does not tell,
 *     only its SDK; a kind that is not known (null) counts as SERVER
 * @param events whether exceptions are told of in events of their spans
 * @param logs whether exceptions are told of in log records of their traces
 * @param eventName names the log record of an exception by the operation of its span (OpenTelemetry
 *     semantic conventions, exceptions in logs), such as {@code http.server.request.exception}
 */
public record TracerParts(
    ErrorDescriber describer,
    Function<Span, @Nullable SpanKind> spanKind,
    boolean events,
    boolean logs,
    Function<Span, String> eventName) {

  /** Starts with events of spans alone, of which no kind is known. */
  public static TracerParts of(ErrorDescriber describer) {
    return new TracerParts(describer, span -> null, true, false, span -> "exception");
  }

  /** Returns the same with another way to find out the kind of a span. */
  public TracerParts withSpanKind(Function<Span, @Nullable SpanKind> kind) {
    return new TracerParts(describer, kind, events, logs, eventName);
  }

  /** Returns the same where exceptions are told of elsewhere. */
  public TracerParts withSignals(boolean inEvents, boolean inLogs) {
    return new TracerParts(describer, spanKind, inEvents, inLogs, eventName);
  }

  /** Returns the same with other names for log records. */
  public TracerParts withEventName(Function<Span, String> name) {
    return new TracerParts(describer, spanKind, events, logs, name);
  }
}

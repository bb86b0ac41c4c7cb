/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.telltale.runtime.ErrorDescriber;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import org.jspecify.annotations.Nullable;

/**
 * The texts of exceptions for outlets that Telltale does not know: masked by the secrets of the
 * exception, of its causes, and of the current trace.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use. It never
 * throws: what cannot be masked is withheld.
 */
public final class ExceptionTexts {

  private final ErrorDescriber messages;
  private final ErrorDescriber stackTraces;
  private final ExportPolicy policy;

  /**
   * Takes what describes exceptions.
   *
   * @param messages for messages alone
   * @param stackTraces describes whole stack traces
   */
  public ExceptionTexts(ErrorDescriber messages, ErrorDescriber stackTraces, TextMasker texts) {
    this.messages = messages;
    this.stackTraces = stackTraces;
    this.policy = ExportPolicy.of(texts);
  }

  /** Returns the masked message of an exception, null if it has none. */
  public @Nullable String message(Throwable error) {
    try {
      String message = messages.describe(error).exceptionMessage();
      TraceMask mask = maskOfCurrentTrace();
      if (message == null || !mask.mustWithhold()) {
        return message == null ? null : mask.errorText(message);
      }
      MaskingCounters.countWithheld();
    } catch (Throwable failure) {
      report(failure);
    }
    return Masks.REDACTED;
  }

  /** Returns the stack trace of an exception with its messages masked, or without any. */
  public String stackTrace(Throwable error) {
    try {
      String stackTrace = stackTraces.describe(error).stackTrace();
      TraceMask mask = maskOfCurrentTrace();
      if (stackTrace == null || mask.mustWithhold()) {
        MaskingCounters.countWithheld();
        return StackTraceRenderer.frames(error);
      }
      return StackTexts.mask(stackTrace, error.getClass().getName(), mask);
    } catch (Throwable failure) {
      report(failure);
      return error.getClass().getName();
    }
  }

  private TraceMask maskOfCurrentTrace() {
    SpanContext current = Span.current().getSpanContext();
    return TraceMask.of(policy, SecretLedger.shared().secretsForTextsOf(current.getTraceId()));
  }

  private static void report(Throwable failure) {
    Failures.rethrowIfFatal(failure);
    MaskingCounters.countFailed();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.limits.LengthLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Masks the spans of a batch in two passes: the first learns the secrets of every exception, so
 * that the second finds them in all spans of the trace, whichever comes first. What has no
 * exception, no error status and no secret in its trace is passed on as it is, and costs no memory.
 *
 * <p>Safe for concurrent use.
 */
final class SpanBatch {

  private final ExceptionReader reader;
  private final CutTextFinder cutTexts;

  SpanBatch(ExceptionReader reader, LengthLimits limits) {
    this.reader = reader;
    this.cutTexts = new CutTextFinder(limits);
  }

  /** Returns a span as it may be seen, the span itself if nothing in it is to change. */
  SpanData maskOne(SpanData span) {
    @Nullable SpanData masked = mask(List.of(span)).iterator().next();
    return requireNonNull(masked);
  }

  /** Returns the collection itself if no span of it is to change. */
  Collection<SpanData> mask(Collection<SpanData> spans) {
    List<SpanData> batch = spans instanceof List<SpanData> list ? list : new ArrayList<>(spans);
    BatchExceptions exceptions = exceptionsOf(batch);
    // Most batches of most services: nothing has failed, and nothing is known to be secret.
    boolean healthy =
        exceptions == null && !reader.policy().mayConcernHealthy() && reader.knowsNothing();
    return healthy ? spans : maskAll(spans, batch, exceptions);
  }

  /** Returns what the batch tells of exceptions, or null if no span of it may hold an error. */
  private @Nullable BatchExceptions exceptionsOf(List<SpanData> batch) {
    boolean laxer = reader.policy().keys().mayFindLaxer();
    BatchExceptions exceptions = null;
    for (int i = 0; i < batch.size(); i++) {
      SpanData span = batch.get(i);
      if (laxer ? mayTellOfError(span) : mayHoldError(span)) {
        exceptions = exceptions == null ? new BatchExceptions(reader) : exceptions;
        read(span, exceptions.thrown::addThrown);
      }
    }
    if (exceptions != null) {
      for (int i = 0; i < batch.size(); i++) {
        read(batch.get(i), exceptions::addWritten);
      }
      for (int i = 0; i < batch.size(); i++) {
        read(batch.get(i), exceptions.statuses::add);
      }
    }
    return exceptions;
  }

  private Collection<SpanData> maskAll(
      Collection<SpanData> spans, List<SpanData> batch, @Nullable BatchExceptions exceptions) {
    List<SpanData> masked = null;
    // The spans of a trace mostly follow one another.
    String traceId = null;
    SecretSet secrets = null;
    for (int i = 0; i < batch.size(); i++) {
      SpanData span = batch.get(i);
      String next = traceIdOf(span);
      if (next != null && !next.equals(traceId)) {
        secrets = secretsOf(next, exceptions);
        traceId = next;
      }
      SpanData shown = next == null ? bare(span, secrets) : mask(span, secrets, exceptions);
      if (masked == null && shown != span) {
        masked = new ArrayList<>(batch.subList(0, i));
      }
      if (masked != null) {
        masked.add(shown);
      }
    }
    return masked == null ? spans : masked;
  }

  private @Nullable SecretSet secretsOf(String traceId, @Nullable BatchExceptions exceptions) {
    SecretSet known = reader.secretsOf(traceId);
    return exceptions == null ? known : exceptions.thrown.secretsOf(traceId, known);
  }

  private static @Nullable String traceIdOf(SpanData span) {
    try {
      return span.getTraceId();
    } catch (Throwable failure) {
      report(failure);
      return null;
    }
  }

  /** An exception that was dealt with may have left nothing but attributes. */
  private boolean mayTellOfError(SpanData span) {
    return mayHoldError(span) || reader.policy().keys().findLaxer(span.getAttributes());
  }

  /** A span that cannot be read is taken for one that does; what is wrong with it shows later. */
  static boolean mayHoldError(SpanData span) {
    try {
      if (span.getStatus().getStatusCode() == StatusCode.ERROR) {
        return true;
      }
      List<EventData> events = span.getEvents();
      for (int i = 0; i < events.size(); i++) {
        if (MaskedEvents.isException(events.get(i))) {
          return true;
        }
      }
      return ExceptionAttributes.isIn(span.getAttributes());
    } catch (Throwable failure) {
      Failures.contain(failure);
      return true;
    }
  }

  private static void read(SpanData span, Consumer<SpanData> exceptions) {
    try {
      exceptions.accept(span);
    } catch (Throwable failure) {
      report(failure);
    }
  }

  /**
   * Masks one span.
   *
   * @param secrets what is known of its trace, or null
   * @param exceptions what the batch tells of exceptions, or null if no span of it may hold an
   *     error
   */
  private SpanData mask(
      SpanData span, @Nullable SecretSet secrets, @Nullable BatchExceptions exceptions) {
    if (secrets == null
        && (exceptions == null || !mayTellOfError(span))
        && !reader.policy().mayConcern(span)) {
      return span;
    }
    BatchExceptions known = exceptions == null ? new BatchExceptions(reader) : exceptions;
    TraceMask mask = reader.maskOf(secrets);
    try {
      if (!known.thrown.describesAll(span.getEvents()) || mask.mustWithhold()) {
        return BareSpan.of(span, reader.maskOfUnknown(), known.thrown.identityIn(span.getEvents()));
      }
      SpanData masked = SpanMasker.mask(span, mask, known, cutTexts.of(span));
      List<ErrorDescription> unknown = known.unknownIn(span);
      return unknown.isEmpty() ? masked : BesideUnknown.of(masked, unknown);
    } catch (Throwable failure) {
      report(failure);
      return bare(span, secrets);
    }
  }

  private SpanData bare(SpanData span, @Nullable SecretSet secrets) {
    return BareSpan.of(span, reader.maskOf(secrets));
  }

  private static void report(Throwable failure) {
    Failures.contain(failure);
    MaskingCounters.countFailed();
    // The class only: a message may hold the very value that was being masked.
    Warnings.once(
        "masking a span",
        failure.getClass().getName(),
        () ->
            "masking a span failed with "
                + failure.getClass().getName()
                + "; it is exported without texts");
  }
}

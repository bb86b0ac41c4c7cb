/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.opentelemetry.api.trace.Span;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.SpanContext;
import io.sentry.SpanId;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryId;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of an event what may leave of it. */
final class EventMasking {

  /** Set only while an event is masked, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> MASKING = new ThreadLocal<>();

  private EventMasking() {}

  /** Returns the event itself if nothing in it can be secret. Never throws. */
  static SentryEvent mask(SentryEvent event, SentryOptions options) {
    if (MASKING.get() != null) {
      // Code of others, which is called by masking, may capture an event of its own.
      return WithheldEvents.of(event);
    }
    MASKING.set(Boolean.TRUE);
    SentryEvent kept;
    try {
      kept = masked(event, options);
    } catch (Throwable failure) {
      WithheldEvents.report(failure);
      kept = WithheldEvents.of(event);
    } finally {
      MASKING.remove();
    }
    link(kept);
    return kept;
  }

  private static SentryEvent masked(SentryEvent event, SentryOptions options) throws Exception {
    Throwable thrown = event.getThrowable();
    try (MaskedLine line = Masked.line(ErrorsToldOf.in(event, thrown))) {
      if (line == null) {
        return event;
      }
      maskMessages(event, thrown, line);
      SentryEvent masked = MaskedPayload.of(event, new SentryEvent.Deserializer(), line, options);
      ErrorIdentity identity = thrown == null ? null : line.identity();
      if (identity != null) {
        identify(masked, identity);
      }
      String fingerprint = thrown == null ? null : line.fingerprint();
      if (fingerprint != null) {
        tag(masked, ErrorAttributes.ERROR_FINGERPRINT.getKey(), fingerprint);
      }
      return masked;
    }
  }

  /** Masks the messages of exceptions first, as they may be quoted elsewhere. */
  private static void maskMessages(SentryEvent event, @Nullable Throwable thrown, MaskedLine line) {
    List<SentryException> exceptions = event.getExceptions();
    if (exceptions == null) {
      return;
    }
    ThrownErrors errors = ThrownErrors.of(thrown);
    for (SentryException exception : exceptions) {
      String message = exception.getValue();
      Throwable whose = errors.find(exception);
      exception.setValue(
          whose == null ? line.text(Masked.text(message)) : line.message(whose, message));
    }
  }

  /** What the application says itself stays. */
  private static void identify(SentryEvent event, ErrorIdentity identity) {
    tag(event, ErrorAttributes.ERROR_CODE.getKey(), String.valueOf(identity.code()));
    tag(event, ErrorAttributes.ERROR_NAME.getKey(), identity.name());
    tag(event, ErrorAttributes.ERROR_DOMAIN.getKey(), identity.domain());
    List<String> fingerprints = event.getFingerprints();
    if (fingerprints == null || fingerprints.isEmpty()) {
      event.setFingerprints(List.of(identity.name()));
    }
  }

  private static void tag(SentryEvent event, String key, String value) {
    if (event.getTag(key) == null) {
      event.setTag(key, value);
    }
  }

  /** Names the span of OpenTelemetry in which the event was captured. */
  private static void link(SentryEvent event) {
    io.opentelemetry.api.trace.SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      SpanContext own = event.getContexts().getTrace();
      String operation = own == null ? "default" : own.getOperation();
      event
          .getContexts()
          .setTrace(
              new SpanContext(
                  new SentryId(span.getTraceId()),
                  new SpanId(span.getSpanId()),
                  operation,
                  null,
                  null));
    }
  }
}

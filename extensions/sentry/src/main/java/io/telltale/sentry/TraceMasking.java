/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.Breadcrumb;
import io.sentry.JsonDeserializer;
import io.sentry.JsonSerializable;
import io.sentry.SentryLogEvent;
import io.sentry.SentryOptions;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of what tells of no exception what may leave of it, by the secrets of the trace. */
final class TraceMasking {

  private TraceMasking() {}

  /**
   * Returns the payload itself if nothing in it can be secret. Never throws.
   *
   * @param withheld what leaves if masking fails, or null
   */
  static <T extends JsonSerializable> @Nullable T mask(
      T payload,
      JsonDeserializer<T> deserializer,
      SentryOptions options,
      UnaryOperator<@Nullable T> withheld) {
    try (MaskedLine line = Masked.line(ErrorsToldOf.in(payload, null))) {
      return line == null ? payload : MaskedPayload.of(payload, deserializer, line, options);
    } catch (Throwable failure) {
      WithheldEvents.report(TraceMasking.class, failure);
      return withheld.apply(payload);
    }
  }

  /** Keeps time and level of a breadcrumb. */
  static Breadcrumb withoutTexts(Breadcrumb breadcrumb) {
    Breadcrumb withheld = new Breadcrumb(breadcrumb.getTimestamp());
    withheld.setMessage(MaskedPayload.WITHHELD);
    withheld.setLevel(breadcrumb.getLevel());
    return withheld;
  }

  /** Keeps time, trace and level of a log record. */
  static SentryLogEvent withoutTexts(SentryLogEvent event) {
    SentryLogEvent withheld =
        new SentryLogEvent(
            event.getTraceId(), event.getTimestamp(), MaskedPayload.WITHHELD, event.getLevel());
    withheld.setSpanId(event.getSpanId());
    withheld.setSeverityNumber(event.getSeverityNumber());
    return withheld;
  }
}

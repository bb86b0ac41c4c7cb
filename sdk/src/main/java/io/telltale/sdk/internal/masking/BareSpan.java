/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_TYPE;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.text.AttributeTexts;
import io.telltale.runtime.internal.value.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of a span leaves when its secrets are not known, or could not be replaced: ids, kind, times,
 * status code, the identity of its error, and no free text but the name, if its secrets are known.
 */
final class BareSpan {

  private BareSpan() {}

  static SpanData of(SpanData span, TraceMask mask) {
    return of(span, mask, null);
  }

  /**
   * Returns a copy without texts.
   *
   * @param identity that of its error, where it is known
   */
  static SpanData of(SpanData span, TraceMask mask, @Nullable ErrorIdentity identity) {
    MaskingCounters.countWithheld();
    Attributes own = orElse(() -> withoutTexts(span.getAttributes()), Attributes.empty());
    Attributes attributes =
        identity == null ? own : own.toBuilder().putAll(identity.attributes()).build();
    List<EventData> events = orElse(() -> exceptionsOf(span.getEvents()), List.of());
    List<LinkData> links = orElse(() -> bare(span.getLinks()), List.of());
    return new MaskedSpanData(
        span,
        new MaskedSpanData.Parts(
            orElse(
                () -> mask.mustWithhold() ? Masks.REDACTED : mask.text(span.getName()),
                Masks.REDACTED),
            orElse(() -> withoutText(span.getStatus()), StatusData.unset()),
            attributes,
            events,
            links,
            orElse(span::getTotalAttributeCount, attributes.size()) - attributes.size(),
            orElse(span::getTotalRecordedEvents, events.size()) - events.size(),
            orElse(span::getTotalRecordedLinks, links.size()) - links.size(),
            Set.of()));
  }

  private static <T> T orElse(Supplier<T> part, T substitute) {
    try {
      return part.get();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return substitute;
    }
  }

  static Attributes withoutTexts(Attributes attributes) {
    AttributesBuilder kept = Attributes.builder();
    attributes.forEach(
        (key, value) -> {
          if (Conventions.isFixed(key.getKey(), value)) {
            AttributeTexts.put(kept, key, value);
          }
        });
    return kept.build();
  }

  private static StatusData withoutText(StatusData status) {
    return status.getStatusCode() == StatusCode.ERROR ? StatusData.error() : status;
  }

  private static List<EventData> exceptionsOf(List<EventData> events) {
    List<EventData> bare = new ArrayList<>();
    for (EventData event : events) {
      if (MaskedEvents.isException(event)) {
        AttributesBuilder attributes = withoutTexts(event.getAttributes()).toBuilder();
        if (event instanceof ExceptionEventData raw) {
          attributes.put(EXCEPTION_TYPE, raw.getException().getClass().getName());
        }
        bare.add(EventSlot.copy(event, MaskedEvents.EXCEPTION, attributes.build()));
      }
    }
    return bare;
  }

  static List<LinkData> bare(List<LinkData> links) {
    List<LinkData> bare = new ArrayList<>();
    for (LinkData link : links) {
      bare.add(
          LinkData.create(
              link.getSpanContext(), Attributes.empty(), link.getTotalAttributeCount()));
    }
    return bare;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.telltale.runtime.data.ErrorAttributes.ERROR_MESSAGE;
import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_MESSAGE;
import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_STACKTRACE;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.text.AttributeTexts;
import io.telltale.runtime.internal.value.Masks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leaves of a span or a log record that tells of a declared exception whose values nobody
 * knows: any other text of it may hold one of them. There remain ids, times, what is declared of
 * the exception, and what comes from fixed lists or from the program itself.
 */
final class BesideUnknown {

  /** The texts that were made of declarations alone. */
  private final Set<String> declared = new HashSet<>();

  /** What the first of the exceptions says by its declaration. */
  private @Nullable String message;

  private BesideUnknown(List<ErrorDescription> unknown) {
    for (ErrorDescription error : unknown) {
      add(error.exceptionMessage());
      add(error.errorMessage());
      add(error.stackTrace());
      message = message == null ? error.errorMessage() : message;
    }
    MaskingCounters.countWithheld();
    Warnings.once(
        "values unknown",
        "",
        () ->
            "a declared exception was written into telemetry as texts, and the exception itself"
                + " was not recorded in its trace before; nobody knows its values, so log"
                + " records and spans with it leave without other texts. Record the exception"
                + " in its trace, by Span.recordException or ExceptionTracer, and install"
                + " Telltale's exception hook in the SDK (docs/masking.md)");
  }

  private void add(@Nullable String text) {
    if (text != null) {
      declared.add(text);
    }
  }

  /**
   * Returns what leaves of a log record.
   *
   * @param masked the record, masked by what is known
   */
  static LogRecordData of(LogRecordData masked, ErrorDescription unknown) {
    BesideUnknown beside = new BesideUnknown(List.of(unknown));
    Value<?> body = masked.getBodyValue();
    return MaskedLogRecordData.bare(
        masked,
        body == null ? null : body(body, unknown),
        beside.attributes(masked.getAttributes()),
        MaskedLogRecordData.eventName(masked));
  }

  /**
   * Returns what leaves of a span.
   *
   * @param masked the span, masked by what is known
   */
  static SpanData of(SpanData masked, List<ErrorDescription> unknown) {
    BesideUnknown beside = new BesideUnknown(unknown);
    Attributes attributes = beside.attributes(masked.getAttributes());
    List<EventData> events = beside.events(masked.getEvents());
    return new MaskedSpanData(
        masked,
        new MaskedSpanData.Parts(
            name(masked.getName(), attributes),
            beside.status(masked.getStatus()),
            attributes,
            events,
            BareSpan.bare(masked.getLinks()),
            masked.getTotalAttributeCount() - attributes.size(),
            masked.getTotalRecordedEvents() - events.size(),
            masked.getTotalRecordedLinks() - masked.getLinks().size(),
            Set.of()));
  }

  /** One that was the exception's text and nothing else says no more than the exception does. */
  private static Value<?> body(Value<?> masked, ErrorDescription unknown) {
    if (masked.getValue() instanceof String text) {
      String rest = text.replace(unknown.exceptionType(), "").replace(Masks.REDACTED, "");
      if (rest.chars().noneMatch(Character::isLetterOrDigit)) {
        return masked;
      }
    }
    return Value.of(Masks.REDACTED);
  }

  private Attributes attributes(Attributes masked) {
    AttributesBuilder kept = BareSpan.withoutTexts(masked).toBuilder();
    masked.forEach(
        (key, value) -> {
          if (value instanceof String text
              && declared.contains(text)
              && (key.equals(EXCEPTION_MESSAGE)
                  || key.equals(EXCEPTION_STACKTRACE)
                  || key.equals(ERROR_MESSAGE))) {
            AttributeTexts.put(kept, key, value);
          }
        });
    return kept.build();
  }

  private List<EventData> events(List<EventData> masked) {
    List<EventData> kept = new ArrayList<>();
    for (EventData event : masked) {
      if (MaskedEvents.isException(event)) {
        String name = event.getName();
        kept.add(
            EventSlot.copy(
                event,
                TraceMask.isOfProgram(name) ? name : MaskedEvents.EXCEPTION,
                attributes(event.getAttributes())));
      }
    }
    return kept;
  }

  private StatusData status(StatusData masked) {
    if (masked.getStatusCode() != StatusCode.ERROR) {
      return masked;
    }
    return StatusData.create(StatusCode.ERROR, message == null ? "" : message);
  }

  /** A name is kept that is put together of values from fixed lists, as in {@code GET /orders}. */
  private static String name(String name, Attributes kept) {
    List<String> fixed = new ArrayList<>();
    kept.forEach(
        (key, value) -> {
          if (value instanceof String text && Conventions.isFixed(key.getKey(), value)) {
            fixed.add(text);
          }
        });
    for (String first : fixed) {
      if (name.equals(first)) {
        return name;
      }
      for (String second : fixed) {
        if (name.equals(first + " " + second)) {
          return name;
        }
      }
    }
    return Masks.REDACTED;
  }
}

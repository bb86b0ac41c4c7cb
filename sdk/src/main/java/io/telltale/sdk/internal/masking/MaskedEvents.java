/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.sdk.internal.masking.BatchExceptions.Written;
import io.telltale.sdk.internal.masking.HookedErrors.HookedError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one span, masked. An exception that was recorded more than once on the span, as
 * itself, in a wrapper that says nothing, or by Telltale and by somebody else, is one event.
 */
final class MaskedEvents {

  static final String EXCEPTION = "exception";

  /**
   * The SDK's own events that are about no exception, of which healthy spans are full. To find that
   * a class does not implement an interface takes far longer than to compare it.
   */
  private static final Class<?> PLAIN = EventData.create(0, "", Attributes.empty()).getClass();

  private final TraceMask mask;
  private final BatchExceptions exceptions;
  private final String traceId;

  /** Those that came first, are about no exception, and leave as they are. */
  private int untouched;

  /** What becomes of the others, and of those that came first if there are any others. */
  private List<EventSlot> slots = List.of();

  private boolean changed;
  private @Nullable ErrorDescription declared;

  private MaskedEvents(TraceMask mask, BatchExceptions exceptions, String traceId) {
    this.mask = mask;
    this.exceptions = exceptions;
    this.traceId = traceId;
  }

  /**
   * Masks events.
   *
   * @param traceId the trace of their span
   */
  static MaskedEvents of(
      List<EventData> events, TraceMask mask, BatchExceptions exceptions, String traceId) {
    MaskedEvents masked = new MaskedEvents(mask, exceptions, traceId);
    masked.passUntouched(events);
    if (masked.untouched < events.size()) {
      masked.addAll(events);
    }
    return masked;
  }

  /** Most spans have no other events, and need no slots. */
  private void passUntouched(List<EventData> events) {
    while (untouched < events.size()) {
      EventData event = events.get(untouched);
      if (event instanceof ExceptionEventData
          || ExceptionAttributes.isIn(event.getAttributes())
          || masked(event, event.getAttributes()) != event) {
        return;
      }
      untouched++;
    }
  }

  private void addAll(List<EventData> events) {
    slots = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      if (i < untouched) {
        slots.add(EventSlot.ofOther(events.get(i)));
      } else {
        add(events.get(i));
      }
    }
  }

  /** Returns whether an event tells of an exception. */
  static boolean isException(EventData event) {
    return (event.getClass() != PLAIN && event instanceof ExceptionEventData)
        || event.getName().equals(EXCEPTION)
        || ExceptionAttributes.isIn(event.getAttributes());
  }

  /** Returns the events, or null if they may leave as they are. */
  @Nullable List<EventData> events() {
    if (!changed) {
      return null;
    }
    List<EventData> events = new ArrayList<>(slots.size());
    for (EventSlot slot : slots) {
      events.add(slot.event());
    }
    return events;
  }

  /** Returns the first exception that is declared, or null. */
  @Nullable ErrorDescription declared() {
    return declared;
  }

  private void add(EventData event) {
    if (event instanceof ExceptionEventData thrown) {
      Throwable error = thrown.getException();
      addKnown(event, requireNonNull(exceptions.thrown.get(error)), error);
    } else if (ExceptionAttributes.isIn(event.getAttributes())) {
      addWritten(event);
    } else {
      slots.add(EventSlot.ofOther(masked(event, event.getAttributes())));
    }
  }

  /**
   * Adds an exception whose values are known. The new event is no ExceptionEventData: it does not
   * hand the exception to the exporter.
   *
   * @param error the exception, or null if it is no more
   */
  private void addKnown(EventData event, ErrorDescription known, @Nullable Throwable error) {
    changed = true;
    declare(known);
    EventData masked =
        masked(event, ExceptionAttributes.replace(event.getAttributes(), known, exceptions.keys()));
    addOrMerge(
        error == null
            ? EventSlot.ofRecorded(masked)
            : EventSlot.ofThrown(masked, exceptions.thrown.carriedBy(error)));
  }

  /** Adds an exception of which the event has only texts. */
  private void addWritten(EventData event) {
    Attributes attributes = event.getAttributes();
    HookedError hooked = exceptions.thrown.hooked(attributes);
    if (hooked != null) {
      addKnown(event, hooked.description(), hooked.error().get());
      return;
    }
    Written written = exceptions.written(attributes, traceId);
    if (written == null) {
      addOrMerge(EventSlot.ofRecorded(masked(event, attributes)));
    } else if (written.recorded()) {
      addKnown(event, written.description(), null);
    } else {
      declare(written.description());
      addOrMerge(
          EventSlot.ofRecorded(
              masked(
                  event,
                  ExceptionAttributes.replaceWritten(
                      attributes, written.description(), exceptions.keys()))));
    }
  }

  private void declare(ErrorDescription description) {
    if (declared == null && description.identity() != null) {
      declared = description;
    }
  }

  private EventData masked(EventData event, Attributes shown) {
    String name = mask.text(event.getName());
    Attributes attributes = ExceptionAttributes.mask(shown, mask);
    boolean same = name.equals(event.getName()) && attributes == event.getAttributes();
    changed |= !same;
    return same ? event : EventSlot.copy(event, name, attributes);
  }

  private void addOrMerge(EventSlot added) {
    int merged = merge(added, slots.size());
    if (merged < 0) {
      slots.add(added);
      return;
    }
    changed = true;
    // Of two that were told apart so far, one may now be known to be about the other's exception.
    if (merge(slots.get(merged), merged) >= 0) {
      slots.remove(merged);
    }
  }

  /**
   * Lets an event before the given place take another one in, and returns its place, or -1. The
   * latest first: an exception that escapes was mostly recorded a moment ago.
   */
  private int merge(EventSlot added, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (slots.get(i).absorb(added)) {
        return i;
      }
    }
    return -1;
  }
}

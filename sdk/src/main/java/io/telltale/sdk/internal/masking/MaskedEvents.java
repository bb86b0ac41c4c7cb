/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.telltale.runtime.ErrorDescription;
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
  private final DescribedExceptions exceptions;
  private final List<EventSlot> slots;
  private boolean changed;
  private @Nullable ErrorDescription declared;

  private MaskedEvents(TraceMask mask, DescribedExceptions exceptions, int size) {
    this.mask = mask;
    this.exceptions = exceptions;
    this.slots = new ArrayList<>(size);
  }

  static MaskedEvents of(List<EventData> events, TraceMask mask, DescribedExceptions exceptions) {
    MaskedEvents masked = new MaskedEvents(mask, exceptions, events.size());
    for (int i = 0; i < events.size(); i++) {
      EventData event = events.get(i);
      if (event instanceof ExceptionEventData raw) {
        masked.addException(raw);
      } else {
        masked.addOther(event);
      }
    }
    return masked;
  }

  /** Returns whether an event tells of an exception. */
  static boolean isException(EventData event) {
    return (event.getClass() != PLAIN && event instanceof ExceptionEventData)
        || event.getName().equals(EXCEPTION);
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

  /** The new event is no ExceptionEventData: it does not hand the exception to the exporter. */
  private void addException(ExceptionEventData raw) {
    changed = true;
    Throwable error = raw.getException();
    ErrorDescription description = requireNonNull(exceptions.get(error));
    if (declared == null && description.identity() != null) {
      declared = description;
    }
    EventData event =
        EventSlot.copy(
            raw,
            raw.getName(),
            ExceptionAttributes.mask(
                ExceptionAttributes.replace(raw.getAttributes(), description), mask));
    addOrMerge(EventSlot.ofThrown(event, exceptions.carriedBy(error)));
  }

  private void addOther(EventData event) {
    String name = mask.text(event.getName());
    Attributes attributes = ExceptionAttributes.mask(event.getAttributes(), mask);
    boolean same = name.equals(event.getName()) && attributes == event.getAttributes();
    changed |= !same;
    EventData masked = same ? event : EventSlot.copy(event, name, attributes);
    if (name.equals(EXCEPTION)) {
      addOrMerge(EventSlot.ofRecorded(masked));
    } else {
      slots.add(EventSlot.ofOther(masked));
    }
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

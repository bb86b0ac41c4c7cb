/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.EventData;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.text.AttributeTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event that will leave, and what is known of the exception it stands for. */
final class EventSlot {

  private static final List<AttributeKey<?>> TEXTS =
      List.of(
          ErrorAttributes.EXCEPTION_TYPE,
          ErrorAttributes.EXCEPTION_MESSAGE,
          ErrorAttributes.ERROR_CAUSE_TYPES);

  private EventData event;

  /** What was thrown, wrappers looked through; null if the event does not have it. */
  private @Nullable Throwable thrown;

  /** Whether the event, or one it has absorbed, has the exception's texts only. */
  private boolean recorded;

  private EventSlot(EventData event, @Nullable Throwable thrown, boolean recorded) {
    this.event = event;
    this.thrown = thrown;
    this.recorded = recorded;
  }

  /**
   * An event of the SDK's, which knows the exception.
   *
   * @param error what was thrown, without the wrappers around it
   */
  static EventSlot ofThrown(EventData event, Throwable error) {
    return new EventSlot(event, error, false);
  }

  /** An event that was written by hand, as by Telltale's own tracer: it has only texts. */
  static EventSlot ofRecorded(EventData event) {
    return new EventSlot(event, null, true);
  }

  /** An event that is about no exception. */
  static EventSlot ofOther(EventData event) {
    return new EventSlot(event, null, false);
  }

  /** Returns an event with the time of another one. */
  static EventData copy(EventData event, String name, Attributes attributes) {
    return EventData.create(
        event.getEpochNanos(),
        name,
        attributes,
        attributes.size() + event.getDroppedAttributesCount());
  }

  EventData event() {
    return event;
  }

  /** Takes a later event in, if both are about one exception. */
  boolean absorb(EventSlot later) {
    if (!isSameAs(later)) {
      return false;
    }
    Attributes union = union(event.getAttributes(), later.event.getAttributes());
    event = copy(event, event.getName(), union);
    thrown = thrown == null ? later.thrown : thrown;
    recorded |= later.recorded;
    return true;
  }

  private boolean isSameAs(EventSlot later) {
    if (thrown != null && later.thrown != null) {
      return thrown == later.thrown && hasStackTrace(thrown);
    }
    Throwable only = thrown == null ? later.thrown : thrown;
    boolean oneOfEach = recorded != later.recorded;
    return only != null && oneOfEach && hasStackTrace(only) && hasSameTexts(later);
  }

  /** One without may be shared by every failure of its kind, and then each is an event. */
  private static boolean hasStackTrace(Throwable error) {
    return error.getStackTrace().length > 0;
  }

  private boolean hasSameTexts(EventSlot later) {
    for (AttributeKey<?> key : TEXTS) {
      if (!Objects.equals(event.getAttributes().get(key), later.event.getAttributes().get(key))) {
        return false;
      }
    }
    return true;
  }

  /** By name, as two attributes of one name and different types are one too many. */
  private static Attributes union(Attributes first, Attributes later) {
    Set<String> names = new HashSet<>();
    first.forEach((key, value) -> names.add(key.getKey()));
    AttributesBuilder union = first.toBuilder();
    later.forEach(
        (key, value) -> {
          if (!names.contains(key.getKey())) {
            AttributeTexts.put(union, key, value);
          }
        });
    return union.build();
  }
}

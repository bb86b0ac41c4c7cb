/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.Arrays;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;

/**
 * Tells the JDK's Flight Recorder of recorded exceptions. While nobody has turned the event on,
 * that is a question that allocates nothing; where nobody has ever started a recording, the classes
 * of the event are not even loaded.
 *
 * <p>Safe for concurrent use. Nothing here throws. A Java that was linked without {@code jdk.jfr}
 * records as any other does.
 */
final class FlightEvents {

  /** Whether there is no Flight Recorder in this Java. */
  private static volatile boolean missing;

  private FlightEvents() {}

  /** Registers the event when it is first asked for. */
  private static final class Registered {

    static final EventType TYPE = EventType.getEventType(ErrorFlightEvent.class);
  }

  /** Returns whether somebody may want to be told of exceptions. */
  static boolean areWanted() {
    try {
      return !missing && FlightRecorder.isInitialized() && Registered.TYPE.isEnabled();
    } catch (LinkageError absent) {
      missing = true;
      return false;
    }
  }

  /** Tells of an exception if somebody wants to know. */
  static void tell(String traceId, ErrorRecord record) {
    if (missing) {
      return;
    }
    try {
      if (FlightRecorder.isInitialized() && Registered.TYPE.isEnabled()) {
        write(traceId, record);
      }
    } catch (LinkageError absent) {
      missing = true;
    } catch (Throwable failure) {
      ForeignCalls.report(FlightEvents.class, "tell", failure);
    }
  }

  private static void write(String traceId, ErrorRecord record) {
    ErrorFlightEvent event = new ErrorFlightEvent();
    if (record.identity != null) {
      event.name = record.identity.name();
      event.domain = record.identity.domain();
      event.code = record.identity.code();
    }
    event.type = record.errorType;
    event.traceId = traceId;
    event.members = members(record);
    event.commit();
  }

  private static String members(ErrorRecord record) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < record.size(); i++) {
      Object value = record.attribute(i);
      if (value != null) {
        members.append(members.isEmpty() ? "" : ", ").append(record.key(i).getKey()).append('=');
        members.append(value instanceof Object[] array ? Arrays.toString(array) : value);
      }
    }
    return members.toString();
  }
}

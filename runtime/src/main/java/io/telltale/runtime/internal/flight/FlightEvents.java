/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.flight;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.function.Supplier;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Tells the JDK's Flight Recorder of recorded exceptions. While nobody has turned the event on,
 * that is a question that allocates nothing; where nobody has ever started a recording, the classes
 * of the event are not even loaded.
 *
 * <p>Safe for concurrent use. Nothing here throws. A Java that was linked without {@code jdk.jfr}
 * records as any other does.
 */
public final class FlightEvents {

  /** Whether there is no Flight Recorder in this Java. */
  private static volatile boolean missing;

  private FlightEvents() {}

  /** Registers the event when it is first asked for. */
  private static final class Registered {

    static final EventType TYPE = EventType.getEventType(ErrorFlightEvent.class);
  }

  /** Returns whether somebody may want to be told of exceptions. */
  public static boolean areWanted() {
    try {
      return !missing && FlightRecorder.isInitialized() && Registered.TYPE.isEnabled();
    } catch (LinkageError absent) {
      missing = true;
      return false;
    }
  }

  /**
   * Tells of an exception if somebody wants to know.
   *
   * @param type the name of its class
   * @param members writes its members, masked; asked only where somebody wants to know
   */
  public static void tell(
      String traceId, @Nullable ErrorIdentity identity, String type, Supplier<String> members) {
    if (missing) {
      return;
    }
    try {
      if (FlightRecorder.isInitialized() && Registered.TYPE.isEnabled()) {
        write(traceId, identity, type, members.get());
      }
    } catch (LinkageError absent) {
      missing = true;
    } catch (Throwable failure) {
      ForeignCalls.report(FlightEvents.class, "tell", failure);
    }
  }

  private static void write(
      String traceId, @Nullable ErrorIdentity identity, String type, String members) {
    ErrorFlightEvent event = new ErrorFlightEvent();
    if (identity != null) {
      event.name = identity.name();
      event.domain = identity.domain();
      event.code = identity.code();
    }
    event.type = type;
    event.traceId = traceId;
    event.members = members;
    event.commit();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.telltale.runtime.Masked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** Finds the exceptions that a line tells of, and the values in which they may be. */
final class LineErrors {

  private LineErrors() {}

  /**
   * Returns the one that was thrown, and then those among the arguments, values of pairs, and what
   * structured arguments and markers hold.
   */
  static List<Throwable> of(ILoggingEvent event) {
    return Masked.errorsIn(EventMasking.errorOf(event.getThrowableProxy()), valuesOf(event));
  }

  /** Returns the arguments, values of pairs, and what structured arguments and markers hold. */
  static Object @Nullable [] valuesOf(ILoggingEvent event) {
    Object[] arguments = event.getArgumentArray();
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    List<Marker> markers = event.getMarkerList();
    if (pairs == null && markers == null && !StructuredValues.isAmong(arguments)) {
      return arguments; // Most lines: nothing is copied for them.
    }
    List<Object> values = new ArrayList<>();
    if (arguments != null) {
      for (Object argument : arguments) {
        StructuredValues.add(argument, values);
      }
    }
    if (pairs != null) {
      pairs.forEach(pair -> StructuredValues.add(pair.value, values));
    }
    if (markers != null) {
      markers.forEach(marker -> StructuredValues.addOf(marker, values));
    }
    return values.toArray();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.telltale.runtime.Masked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/** Finds the exceptions that a line tells of. */
final class LineErrors {

  private LineErrors() {}

  /** Returns the one that was thrown, and then those among the arguments and values of pairs. */
  static List<Throwable> of(ILoggingEvent event) {
    Throwable thrown = EventMasking.errorOf(event.getThrowableProxy());
    Object[] arguments = event.getArgumentArray();
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs == null) {
      return Masked.errorsIn(thrown, arguments);
    }
    List<Object> values = new ArrayList<>();
    if (arguments != null) {
      values.addAll(Arrays.asList(arguments));
    }
    pairs.forEach(pair -> values.add(pair.value));
    return Masked.errorsIn(thrown, values.toArray());
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Tells the running tests what leaves the process. There is one process, and so one of this. */
final class Departures {

  private static final List<Capture> CAPTURES = new CopyOnWriteArrayList<>();

  private Departures() {}

  static void begin(Capture capture) {
    CAPTURES.add(capture);
  }

  static void end(Capture capture) {
    CAPTURES.remove(capture);
  }

  /** Tells of something, which is taken apart only if a test listens. */
  static void announce(Supplier<Departure> leaving) {
    if (!CAPTURES.isEmpty()) {
      Departure departure = leaving.get();
      CAPTURES.forEach(capture -> capture.left(departure));
    }
  }

  /** Tells of a log line, which like what is printed does not make telemetry. */
  static void logged(Supplier<Departure> leaving) {
    if (!CAPTURES.isEmpty()) {
      Departure departure = leaving.get();
      CAPTURES.forEach(capture -> capture.logged(departure));
    }
  }

  /** Tells of bytes that were printed. */
  static void printed(boolean error, byte[] bytes, int offset, int length) {
    CAPTURES.forEach(capture -> capture.printed(error, bytes, offset, length));
  }

  /** Tells of an exception that an exporter got as it was thrown. */
  static void carried(Throwable error) {
    CAPTURES.forEach(capture -> capture.carried(error));
  }
}

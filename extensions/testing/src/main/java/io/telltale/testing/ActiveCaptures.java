/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the running tests what leaves the process. There is one process, and so one of this. */
final class ActiveCaptures {

  private static final List<Capture> CAPTURES = new CopyOnWriteArrayList<>();

  private ActiveCaptures() {}

  static void begin(Capture capture) {
    CAPTURES.add(capture);
  }

  static void end(Capture capture) {
    CAPTURES.remove(capture);
  }

  /** Tells of something, which is taken apart only if a test listens. */
  static void announce(Supplier<ObservedOutput> leaving) {
    if (!CAPTURES.isEmpty()) {
      ObservedOutput output = leaving.get();
      CAPTURES.forEach(capture -> capture.left(output));
    }
  }

  /** Tells of declared exceptions that arrived without identity. */
  static void written(Supplier<List<WrittenException>> arriving) {
    if (!CAPTURES.isEmpty()) {
      List<WrittenException> arrived = arriving.get();
      CAPTURES.forEach(capture -> capture.written(arrived));
    }
  }

  /** Tells of a log line, which like what is printed does not make telemetry. */
  static void logged(Supplier<ObservedOutput> leaving) {
    if (!CAPTURES.isEmpty()) {
      ObservedOutput output = leaving.get();
      CAPTURES.forEach(capture -> capture.logged(output));
    }
  }

  /** Tells of bytes that were printed. */
  static void printed(boolean error, byte[] bytes, int offset, int length) {
    CAPTURES.forEach(capture -> capture.printed(error, bytes, offset, length));
  }

  /** Tells of an exception that a logging framework got. */
  static void onlyLogged(@Nullable Throwable error) {
    if (error != null) {
      CAPTURES.forEach(capture -> capture.onlyLogged(error));
    }
  }

  /** Tells of the exceptions among the arguments of a line. */
  static void onlyLogged(@Nullable Object @Nullable [] arguments) {
    if (arguments != null) {
      for (Object argument : arguments) {
        onlyLogged(argument instanceof Throwable error ? error : null);
      }
    }
  }

  /** Tells of an exception that an exporter got as it was thrown. */
  static void carried(Throwable error) {
    CAPTURES.forEach(capture -> capture.carried(error));
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What code that is not ours can throw, each with the value that must not leave. */
enum Fault {
  RUNTIME(IllegalStateException::new),
  CHECKED(Exception::new),
  INTERRUPTED(InterruptedException::new),
  STACK_OVERFLOW(StackOverflowError::new),
  OUT_OF_MEMORY(OutOfMemoryError::new),
  INTERNAL(InternalError::new),
  LINKAGE(NoSuchMethodError::new),
  ASSERTION(message -> new AssertionError(message));

  static final String CANARY = "canary-lena-sommer-4711";

  private static final AtomicInteger RAISED = new AtomicInteger();

  private final Function<String, Throwable> made;

  Fault(Function<String, Throwable> made) {
    this.made = made;
  }

  /** Throws it, whatever the compiler thinks of it. */
  <T> T raise() {
    RAISED.incrementAndGet();
    throw Fault.<Error>unchecked(made.apply("no account of " + CANARY));
  }

  /** Returns how often any was thrown. */
  static int raised() {
    return RAISED.get();
  }

  @SuppressWarnings("unchecked") // which is the point
  private static <E extends Throwable> E unchecked(Throwable fault) throws E {
    throw (E) fault;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a guard around foreign code (accessors, maskers, {@code toString()}) contains from
 * what it lets through.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Failures {

  private Failures() {}

  /**
   * Returns normally if the failure may be contained; throws it again if the virtual machine is
   * dying, which no telemetry may hide. A stack overflow ends with the call that caused it, so it
   * is contained.
   *
   * @param failure what foreign code threw
   */
  public static void rethrowIfFatal(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
      throw fatal;
    }
  }

  /** Returns the cause of an exception, or null if it has none or does not say; tells nobody. */
  public static @Nullable Throwable causeOf(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable failure) {
      rethrowIfFatal(failure);
      return null;
    }
  }
}

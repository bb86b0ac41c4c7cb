/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

/**
 * Keeps the interrupts of a thread, whose exceptions the kit contains.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Interrupts {

  private Interrupts() {}

  /** Sets the flag again that whoever threw an {@link InterruptedException} has cleared. */
  public static void restore(Throwable contained) {
    if (contained instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }
}

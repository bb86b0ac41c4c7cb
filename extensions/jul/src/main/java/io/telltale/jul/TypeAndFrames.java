/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.runtime.MaskedLine;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an exception of which no text may leave. It stands in for Telltale's own stand-in
 * where that is missing, as while an application is taken down. So this class is not shared by the
 * modules for log frameworks: in another jar, it would be missing just then.
 */
final class TypeAndFrames extends Throwable {

  private static final long serialVersionUID = 1;

  private final String type;

  private TypeAndFrames(Throwable error) {
    super(null, null, false, true);
    this.type = error.getClass().getName();
    setStackTrace(error.getStackTrace());
  }

  /** Does nothing but load the class, which is needed when others cannot be loaded any more. */
  static void load() {}

  /** Returns what may be handed over in the place of an exception. Never throws. */
  static @Nullable Throwable of(@Nullable Throwable error) {
    if (error == null) {
      return null;
    }
    try {
      return MaskedLine.withheld().throwable(error);
    } catch (Throwable missing) {
      return withoutTelltale(error);
    }
  }

  private static @Nullable Throwable withoutTelltale(Throwable error) {
    try {
      return new TypeAndFrames(error);
    } catch (Throwable failure) {
      return null; // It does not say where it was thrown.
    }
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // The type is another's.
  public String toString() {
    return type + ": ***";
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The part of the builder of a tracer that only Telltale's own modules set. The builder hands over
 * the way to it when its class is initialized, and shows nothing of it to users.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class TracerOptions {

  private static volatile @Nullable Opener opener;

  private TracerOptions() {}

  /** Reaches what a builder does not show. A lambda would cost milliseconds at the first error. */
  public abstract static class Opener {

    /** For the class of the builder. */
    protected Opener() {}

    /** Sets the parts in a builder, in the place of what it has. */
    protected abstract void set(Object builder, TracerParts parts);
  }

  /** Takes the way from the class of the builder. */
  public static void openBy(Opener way) {
    opener = way;
  }

  /**
   * Sets the parts in a builder, in the place of what it has.
   *
   * @return the builder
   */
  public static <B> B with(B builder, TracerParts parts) {
    requireNonNull(opener, "opener").set(builder, requireNonNull(parts, "parts"));
    return builder;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The part of the builder of a tracer that only Telltale's own modules set. They do so by the
 * static method, so that users of the builder find no more in it than what is for them.
 *
 * <p>This class is internal and is hence not for public use. Not safe for concurrent use.
 */
public abstract class TracerOptions {

  private @Nullable TracerParts parts;

  /** Starts without any. */
  protected TracerOptions() {}

  /**
   * Sets them in a builder, in the place of what it has.
   *
   * @return the builder
   */
  public static <B extends TracerOptions> B with(B builder, TracerParts parts) {
    ((TracerOptions) builder).parts = requireNonNull(parts, "parts");
    return builder;
  }

  /** Returns what was set, or null. */
  protected final @Nullable TracerParts parts() {
    return parts;
  }
}

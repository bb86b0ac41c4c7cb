/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes values out of their optionals, in generated code. No value and no optional are the same.
 */
public final class Optionals {

  private Optionals() {}

  /** Returns the value, or null. */
  @SuppressWarnings("NullableOptional") // Accessors return what they like.
  public static <T> @Nullable T orNull(@Nullable Optional<? extends T> optional) {
    return optional != null && optional.isPresent() ? optional.get() : null;
  }

  /** Returns the value, or null. */
  public static @Nullable Integer orNull(@Nullable OptionalInt optional) {
    return optional != null && optional.isPresent() ? (Integer) optional.getAsInt() : null;
  }

  /** Returns the value, or null. */
  public static @Nullable Long orNull(@Nullable OptionalLong optional) {
    return optional != null && optional.isPresent() ? (Long) optional.getAsLong() : null;
  }

  /** Returns the value, or null. */
  public static @Nullable Double orNull(@Nullable OptionalDouble optional) {
    return optional != null && optional.isPresent() ? (Double) optional.getAsDouble() : null;
  }
}

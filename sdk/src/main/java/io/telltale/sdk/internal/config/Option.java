/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One option: what it is called, how its text is read, what holds where nobody says it.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param <T> the type of its value, immutable
 * @param name what the method of the builder is called
 * @param expected what its text must be, for a message: "a number from 0 to 1, e.g. 0.25"
 * @param parser reads its text; throws an {@link IllegalArgumentException} otherwise
 * @param preset what holds by default; null where the environment or OpenTelemetry decides
 * @param problem why a value cannot be used and how to mend it, or null
 * @param shown the value as messages may have it
 */
public record Option<T>(
    String name,
    String expected,
    Function<String, T> parser,
    Function<Preset, @Nullable T> preset,
    Function<T, @Nullable String> problem,
    Function<T, String> shown) {

  /** Starts an option that has no default and takes every value that can be read. */
  static <T> Option<T> of(String name, String expected, Function<String, T> parser) {
    return new Option<>(
        name, expected, parser, preset -> null, value -> null, value -> value.toString());
  }

  Option<T> byDefault(T value) {
    return byPreset(preset -> value);
  }

  Option<T> byPreset(Function<Preset, @Nullable T> defaults) {
    return new Option<>(name, expected, parser, defaults, problem, shown);
  }

  Option<T> refusedIf(Function<T, @Nullable String> reason) {
    return new Option<>(name, expected, parser, preset, reason, shown);
  }

  Option<T> shownAs(Function<T, String> form) {
    return new Option<>(name, expected, parser, preset, problem, form);
  }

  /** Returns the system property that sets it: {@code telltale.sampling-rate}. */
  public String property() {
    return OptionNames.property(name);
  }

  /** Returns the environment variable that sets it: {@code TELLTALE_SAMPLING_RATE}. */
  public String variable() {
    return OptionNames.variable(name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}

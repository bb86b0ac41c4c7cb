/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One option: what it is called, how its text is read, what holds where nobody says it.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param <T> the type of its value, immutable
 * @param name what the method of the builder is called
 * @param expected what its text must be, for a message: "a number from 0 to 1, e.g. 0.25"
 * @param kind how its text is read, what its value must be, and how messages may have it
 * @param constants the type of its value, if that is one constant
 * @param always what holds by default under every preset; null if {@link OptionDefaults} tells
 */
public record Option<T>(
    String name,
    String expected,
    OptionKind kind,
    @Nullable Class<?> constants,
    @Nullable Object always) {

  /**
   * Reads its text.
   *
   * @throws IllegalArgumentException if it cannot be read; nobody shows the message
   */
  @SuppressWarnings("unchecked") // its kind is that of its type
  T parse(String text) {
    return (T) kind.parse(text, constants);
  }

  /** Returns what holds by default; null where the environment or OpenTelemetry decides. */
  @SuppressWarnings("unchecked") // there is one of this type, or none
  @Nullable T byPreset(Preset preset) {
    return (T) (always == null ? OptionDefaults.of(this, preset) : always);
  }

  /** Returns why a value cannot be used and how to mend it, or null. */
  @Nullable String problem(T value) {
    return kind.problem(value);
  }

  /** Returns a value as messages may have it. */
  String shown(T value) {
    return kind.shown(value);
  }

  /** Returns the system property that sets it: {@code telltale.sampling-rate}. */
  public String property() {
    return OptionNames.property(name);
  }

  /** Returns the environment variable that sets it: {@code TELLTALE_SAMPLING_RATE}. */
  public String variable() {
    return OptionNames.variable(name);
  }

  /** Returns the names of constants as texts have them, with commas between them. */
  static String constantsOf(Class<? extends Enum<?>> type) {
    StringBuilder names = new StringBuilder();
    for (Enum<?> constant : type.getEnumConstants()) {
      names.append(names.isEmpty() ? "" : ", ").append(lowerCase(constant));
    }
    return names.toString();
  }

  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

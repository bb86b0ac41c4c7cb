/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A preset, and what was said besides. Not safe for concurrent use while it changes.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class OptionValues {

  private final Preset preset;
  private final Map<Option<?>, Object> said;

  public OptionValues(Preset preset) {
    this(preset, Map.of());
  }

  private OptionValues(Preset preset, Map<Option<?>, Object> said) {
    this.preset = preset;
    this.said = new HashMap<>(said);
  }

  public OptionValues copy() {
    return new OptionValues(preset, said);
  }

  Preset preset() {
    return preset;
  }

  public <T> void set(Option<T> option, T value) {
    said.put(option, requireNonNull(value, option.name()));
  }

  /** Takes back what was said. */
  public void unset(Option<?> option) {
    said.remove(option);
  }

  /** Returns what was said, else the default of the preset, else null. */
  @SuppressWarnings("unchecked") // only set() puts values
  public <T> @Nullable T get(Option<T> option) {
    Object value = said.get(option);
    return value == null ? option.byPreset(preset) : (T) value;
  }

  /** Returns the value of an option that has a default. */
  public <T> T require(Option<T> option) {
    return requireNonNull(get(option), option.name());
  }

  /** Returns whether a value was said, and is not only the default of the preset. */
  public boolean isSaid(Option<?> option) {
    return said.containsKey(option);
  }

  /** Returns every value there is, as it may be shown, by the name of its option. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Option<?> option : Options.ALL) {
      put(option, shown);
    }
    return shown;
  }

  private <T> void put(Option<T> option, Map<String, String> shown) {
    T value = get(option);
    if (value != null) {
      shown.put(option.name(), option.shown(value));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof OptionValues that) || preset != that.preset) {
      return false;
    }
    return Options.ALL.stream().allMatch(option -> Objects.equals(get(option), that.get(option)));
  }

  @Override
  public int hashCode() {
    int hash = preset.hashCode();
    for (Option<?> option : Options.ALL) {
      hash = 31 * hash + Objects.hashCode(get(option));
    }
    return hash;
  }
}

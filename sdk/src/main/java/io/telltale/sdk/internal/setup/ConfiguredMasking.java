/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.internal.config.HashKey;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.limits.LengthLimits;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that an exporter masks by. Where an exporter is wrapped by two, the stricter
 * value of each option holds, whichever was there first.
 *
 * @param config the configuration
 */
record ConfiguredMasking(OptionValues config) implements ExportMasking.Origin {

  /** Returns the masking of a configuration. */
  static ExportMasking of(OptionValues config, ErrorDescriber describer, LengthLimits limits) {
    return ExportMasking.of(
        describer,
        Describers.exportPolicy(config, describer),
        limits,
        new ConfiguredMasking(config.copy()));
  }

  @Override
  public @Nullable ExportMasking joined(ExportMasking.Origin other, LengthLimits limits) {
    if (!(other instanceof ConfiguredMasking that)) {
      return null;
    }
    OptionValues stricter = stricter(config, that.config);
    return stricter.equals(config) ? null : of(stricter, Describers.of(stricter), limits);
  }

  /** Returns the first configuration with what is stricter in the other one. */
  static OptionValues stricter(OptionValues first, OptionValues other) {
    OptionValues joined = first.copy();
    join(joined, other, Options.STACK_TRACE, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    join(joined, other, Options.UNDECLARED_STACK_TRACE, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    join(joined, other, Options.UNDECLARED_MESSAGES, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    join(joined, other, Options.PII_NAMES, ConfiguredMasking::union);
    join(joined, other, Options.MASKING_EXCLUDES, ConfiguredMasking::intersection);
    join(joined, other, Options.SHAPES, ConfiguredMasking::union);
    join(joined, other, Options.SHAPES_EVERYWHERE, Boolean::logicalOr);
    join(
        joined,
        other,
        Options.PATTERNS,
        (a, b) -> List.copyOf(union(new LinkedHashSet<>(a), new LinkedHashSet<>(b))));
    join(joined, other, Options.ATTRIBUTES, (a, b) -> a == AttributePolicy.CONVENTIONS ? a : b);
    joinMasks(joined, other);
    return joined;
  }

  private static <T> void join(
      OptionValues joined, OptionValues other, Option<T> option, BinaryOperator<T> stricter) {
    T held = joined.require(option);
    T value = stricter.apply(held, other.require(option));
    if (!value.equals(held)) {
      joined.set(option, value);
    }
  }

  /** Without a key nothing can be told of a hashed value, not even that two are the same. */
  private static void joinMasks(OptionValues joined, OptionValues other) {
    join(
        joined,
        other,
        Options.MASK_FLOOR,
        (a, b) ->
            a.isPresent() && b.isPresent()
                ? Optional.of(a.get().strictest(b.get()))
                : a.or(() -> b));
    HashKey key = joined.get(Options.HASH_KEY);
    if (key != null && other.get(Options.HASH_KEY) == null) {
      joined.unset(Options.HASH_KEY);
    }
  }

  private static <T> Set<T> union(Set<T> first, Set<T> other) {
    Set<T> union = new LinkedHashSet<>(first);
    union.addAll(other);
    return union;
  }

  private static <T> Set<T> intersection(Set<T> first, Set<T> other) {
    Set<T> common = new LinkedHashSet<>(first);
    common.retainAll(other);
    return common;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.annotations.Mask;
import io.telltale.runtime.ErrorDescriber;
import io.telltale.sdk.AttributeSet;
import io.telltale.sdk.internal.config.HashKey;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.masking.ExportPolicy;
import io.telltale.sdk.internal.masking.SensitiveNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what describes exceptions as a configuration has it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Describers {

  private Describers() {}

  public static ExportPolicy exportPolicy(OptionValues config) {
    return new ExportPolicy(
        SensitiveNames.of(
            config.require(Options.PII_NAMES), config.require(Options.MASKING_EXCLUDES)),
        config.require(Options.SHAPES_EVERYWHERE),
        config.require(Options.ATTRIBUTES) == AttributeSet.CONVENTIONS);
  }

  public static ErrorDescriber of(OptionValues config) {
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .registry(OwnErrors.load())
            .stackTrace(config.require(Options.STACK_TRACE))
            .undeclaredStackTrace(config.require(Options.UNDECLARED_STACK_TRACE))
            .messages(config.require(Options.MESSAGES));
    if (!config.require(Options.MASKING)) {
      return describer.withoutMasking().build();
    }
    @Nullable Mask floor = config.get(Options.MASK_FLOOR);
    if (floor != null) {
      describer.maskFloor(floor);
    }
    @Nullable HashKey key = config.get(Options.HASH_KEY);
    if (key != null) {
      describer.hashKey(key.key(), key.id());
    }
    List<PatternRule> patterns =
        config.require(Options.PATTERNS).stream().map(PatternRule::of).toList();
    return describer.shapes(config.require(Options.SHAPES)).shapeRules(patterns).build();
  }
}

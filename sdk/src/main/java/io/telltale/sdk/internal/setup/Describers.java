/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.registry.Services;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.text.Strictness;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.spi.KnownError;
import io.telltale.runtime.spi.KnownLogger;
import io.telltale.runtime.spi.ShapeRule;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.internal.config.HashKey;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.masking.ExportPolicy;
import io.telltale.sdk.internal.masking.SensitiveNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what describes exceptions as a configuration has it. */
final class Describers {

  private Describers() {}

  /**
   * Returns how what is exported is masked.
   *
   * @param describer what describes exceptions by the same configuration
   */
  static ExportPolicy exportPolicy(OptionValues config, ErrorDescriber describer) {
    TextMasker texts = describer.records().texts();
    return new ExportPolicy(
        texts,
        SensitiveNames.of(
            config.require(Options.PII_NAMES), config.require(Options.MASKING_EXCLUDES)),
        config.require(Options.SHAPES_EVERYWHERE),
        config.require(Options.ATTRIBUTES) == AttributePolicy.CONVENTIONS,
        MaskedKeys.of(strictness(config), texts.shapes()));
  }

  /** Returns how strict {@linkplain #of(OptionValues) what describes exceptions} is. */
  private static Strictness strictness(OptionValues config) {
    boolean masking = config.require(Options.MASKING);
    return new Strictness(
        config.require(Options.UNDECLARED_MESSAGES),
        config.require(Options.STACK_TRACE),
        config.require(Options.UNDECLARED_STACK_TRACE),
        masking ? config.require(Options.MASK_FLOOR).orElse(null) : null,
        masking);
  }

  static ErrorDescriber of(OptionValues config) {
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .registry(OwnErrors.load())
            .stackTrace(config.require(Options.STACK_TRACE))
            .undeclaredStackTrace(config.require(Options.UNDECLARED_STACK_TRACE))
            .fingerprints(config.require(Options.FINGERPRINTS))
            .undeclaredMessages(config.require(Options.UNDECLARED_MESSAGES))
            .knownErrors(
                Services.visibleFrom(OwnErrors.classLoader(), KnownError.class, "A KnownError"))
            .knownLoggers(
                Services.visibleFrom(OwnErrors.classLoader(), KnownLogger.class, "A KnownLogger"));
    if (!config.require(Options.MASKING)) {
      return describer.withoutMasking().build();
    }
    config.require(Options.MASK_FLOOR).ifPresent(describer::maskFloor);
    @Nullable HashKey key = config.get(Options.HASH_KEY);
    if (key != null) {
      describer.hashKey(key.id(), key.key());
    }
    return describer
        .shapes(config.require(Options.SHAPES))
        .shapeRules(shapeRules(config))
        .shapesEverywhere(config.require(Options.SHAPES_EVERYWHERE))
        .build();
  }

  /** Returns those that libraries bring, then those of the configuration. */
  private static List<ShapeRule> shapeRules(OptionValues config) {
    List<ShapeRule> rules =
        Services.visibleFrom(OwnErrors.classLoader(), ShapeRule.class, "A ShapeRule");
    config.require(Options.PATTERNS).forEach(pattern -> rules.add(PatternRule.of(pattern)));
    return rules;
  }
}

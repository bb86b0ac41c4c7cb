/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.annotations.Mask;
import io.telltale.runtime.ErrorDescriber;
import io.telltale.sdk.masking.ExportPolicy;
import io.telltale.sdk.masking.SensitiveNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what describes exceptions as a configuration has it. */
final class Describers {

  private Describers() {}

  static ExportPolicy exportPolicy(TracingConfig config) {
    return new ExportPolicy(
        SensitiveNames.of(
            config.require(Options.PII_NAMES), config.require(Options.MASKING_EXCLUDES)),
        config.require(Options.SHAPES_EVERYWHERE),
        config.require(Options.ATTRIBUTES) == AttributeSet.CONVENTIONS);
  }

  static ErrorDescriber of(TracingConfig config) {
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .registry(OwnErrors.load())
            .stackTrace(config.stackTrace())
            .undeclaredStackTrace(config.undeclaredStackTrace())
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

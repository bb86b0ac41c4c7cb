/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import java.util.EnumSet;

/**
 * Looks for a text on which the search by shape breaks, or which it changes when it sees it again.
 */
public final class ShapeScannerFuzzer {

  private static final ShapeScanner ALL = ShapeScanner.of(EnumSet.allOf(Shape.class));

  private ShapeScannerFuzzer() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);

    String masked = ALL.scan(text, budget);

    if (masked.length() > text.length() + 2 * budget.taken() + ShapeScanner.MASK.length()) {
      throw new AssertionError("grew: " + masked);
    }
    String again = ALL.scan(masked, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
    if (!again.equals(masked)) {
      throw new AssertionError("masked once: " + masked + "\nmasked twice: " + again);
    }
  }
}

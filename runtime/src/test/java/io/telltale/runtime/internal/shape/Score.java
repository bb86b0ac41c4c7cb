/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import io.telltale.runtime.config.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How well a masker does on the labelled texts.
 *
 * @param hits texts that hold what it looks for
 * @param masked of these, how many it leaves without a secret
 * @param changed texts that it changes at all
 * @param readable of these, how many keep everything but their secrets
 */
record Score(int hits, int masked, int changed, int readable) {

  static Score of(Set<Shape> wanted, UnaryOperator<String> masker, List<CorpusLine> lines) {
    int hits = 0;
    int masked = 0;
    int changed = 0;
    int readable = 0;
    for (CorpusLine line : lines) {
      boolean hit = line.shape() != null && wanted.contains(line.shape());
      if (!hit && line.shape() != null) {
        continue; // what it may show there is for the rules of its own shape to say
      }
      String output = masker.apply(line.text());
      hits += hit ? 1 : 0;
      masked += hit && line.isMasked(output) ? 1 : 0;
      boolean differs = !output.equals(line.text());
      changed += differs ? 1 : 0;
      readable += differs && line.isReadable(output) ? 1 : 0;
    }
    return new Score(hits, masked, changed, readable);
  }

  double recall() {
    return (double) masked / hits;
  }

  double precision() {
    return (double) readable / changed;
  }

  @Override
  public String toString() {
    return percent(recall()) + " | " + percent(precision());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}

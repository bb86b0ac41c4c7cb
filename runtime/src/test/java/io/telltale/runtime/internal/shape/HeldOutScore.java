/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * How well a masker does on held out texts.
 *
 * @param hits how many texts hold the shape
 * @param missed of these, those in which a part of it is left
 * @param others how many have to be left alone
 * @param falsely of these, those that are changed
 */
record HeldOutScore(int hits, List<String> missed, int others, List<String> falsely) {

  /** Hits are looked for by every shape, others by the one: what others find is theirs to say. */
  static HeldOutScore of(Shape shape) {
    ShapeScanner all = ShapeScanner.of(EnumSet.allOf(Shape.class));
    ShapeScanner alone = ShapeScanner.of(EnumSet.of(shape));
    List<CorpusLine> lines = HeldOutTexts.of(shape);
    List<String> missed = new ArrayList<>();
    List<String> falsely = new ArrayList<>();
    int hits = 0;
    for (CorpusLine line : lines) {
      boolean hit = !line.secrets().isEmpty();
      ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
      String output = (hit ? all : alone).scan(line.text(), budget);
      hits += hit ? 1 : 0;
      if (hit && !line.isMasked(output)) {
        missed.add(line.text());
      } else if (!hit && !output.equals(line.text())) {
        falsely.add(line.text());
      }
    }
    return new HeldOutScore(hits, missed, lines.size() - hits, falsely);
  }

  double recall() {
    return 1 - (double) missed.size() / hits;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d | %.1f %% | %d | %.1f %%",
        hits,
        100 * recall(),
        others,
        100 * falseRate());
  }

  double falseRate() {
    return (double) falsely.size() / others;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeCorpusTest {

  private static final ShapeScanner ALL = ShapeScanner.of(EnumSet.allOf(Shape.class));

  static List<CorpusLine> lines() {
    return CorpusLine.all();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void textReadsAsLabelled(CorpusLine line) {
    String output = scan(line.text());

    if (line.known()) {
      assertThat(output).as("mended: take the mark from the line").isNotEqualTo(line.expected());
    } else {
      assertThat(output).isEqualTo(line.expected());
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void maskedTextStays(CorpusLine line) {
    String once = scan(line.text());

    assertThat(scan(once)).isSameAs(once);
  }

  @Test
  void corpusHoldsAsManyTrapsAsHits() {
    long traps = lines().stream().filter(line -> line.shape() == null).count();

    assertThat(lines()).hasSizeGreaterThan(420);
    assertThat(traps).isGreaterThanOrEqualTo(lines().size() - traps);
  }

  private static String scan(String text) {
    return ALL.scan(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }
}

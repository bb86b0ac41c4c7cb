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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes against texts that were written after the rules. */
class HeldOutShapesTest {

  private static final ShapeScanner ALL = ShapeScanner.of(EnumSet.allOf(Shape.class));

  @ParameterizedTest
  @EnumSource(Shape.class)
  void recallAndFalseRateKeepTheirBounds(Shape shape) {
    HeldOutScore score = HeldOutScore.of(shape);

    assertThat(score.recall()).as("recall: %s", score.missed()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.falseRate()).as("false: %s", score.falsely()).isLessThanOrEqualTo(0.05);
  }

  static Stream<String> healthyLines() {
    return CorpusLine.read("healthy-lines.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("healthyLines")
  void whatHealthySystemsWriteStays(String line) {
    assertThat(scan(line)).isSameAs(line);
  }

  @Test
  void atMostFiveTrapsAreFallenInto() {
    List<String> fallen =
        CorpusLine.all().stream()
            .filter(line -> line.shape() == null)
            .map(CorpusLine::text)
            .filter(text -> !scan(text).equals(text))
            .toList();

    assertThat(fallen).hasSizeLessThanOrEqualTo(5);
    assertThat(healthyLines()).hasSize(250);
  }

  private static String scan(String text) {
    return ALL.scan(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }
}

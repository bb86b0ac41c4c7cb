/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ShapeRule;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextMaskerTest {

  private final TextMasker masker = new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

  /** What failed at one text says nothing of the next one. */
  @Test
  void withholdsOnlyTheTextAtWhichARuleFails() {
    ShapeRule failing =
        (text, from) -> {
          if (text.contains("boom")) {
            throw new IllegalStateException("no text of ours");
          }
          return null;
        };
    TextMasker once =
        new TextMasker(ShapeScanner.of(EnumSet.noneOf(Shape.class), List.of(failing)));
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);

    assertThat(once.mask("boom", new SecretSet(), false, budget)).isEqualTo("***");
    assertThat(once.mask("plain", new SecretSet(), false, budget)).isEqualTo("plain");
    assertThat(once.maskShapes("boom", budget)).isEqualTo("***");
    assertThat(once.maskShapes("plain", budget)).isEqualTo("plain");
  }

  /** A value that was masked by somebody before it became one. */
  @Test
  void replacesAValueThatTheMaskOfAShapeCompletes() {
    SecretSet secrets = new SecretSet();
    secrets.add("from *** with love", "<value>");

    String masked = masker.mask("mail from bob@example.org with love", secrets);

    assertThat(masked).isEqualTo("mail <value>");
    assertThat(masker.mask(masked, secrets)).isEqualTo(masked);
  }
}

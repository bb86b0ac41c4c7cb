/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class TextMaskerTest {

  private final TextMasker masker = new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

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

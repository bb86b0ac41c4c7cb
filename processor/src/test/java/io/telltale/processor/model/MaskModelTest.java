/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskModelTest {

  /** The processor loads no annotation, and so has the masks once more. */
  @Test
  void masksAreThoseOfTheAnnotationsInTheirOrder() {
    List<String> masks = Arrays.stream(Mask.values()).map(Mask::name).toList();

    assertThat(MaskModel.Kind.values()).extracting(MaskModel.Kind::name).isEqualTo(masks);
  }

  @Test
  void theStrictestIsThatOfTheAnnotations() {
    for (Mask left : Mask.values()) {
      for (Mask right : Mask.values()) {
        assertThat(MaskModel.strictest(of(left), of(right))).isEqualTo(of(left.strictest(right)));
      }
    }
  }

  private static MaskModel of(Mask mask) {
    return MaskModel.of(MaskModel.Kind.named(mask.name()).orElseThrow());
  }
}

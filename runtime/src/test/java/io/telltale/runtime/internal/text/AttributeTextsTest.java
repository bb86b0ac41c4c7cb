/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTextsTest {

  @Test
  void textsAndThoseOfArraysAreMaskedAndNothingElse() {
    Attributes given =
        Attributes.builder()
            .put("user", "alice")
            .put(AttributeKey.stringArrayKey("users"), List.of("alice", "bob"))
            .put("count", 3L)
            .put("ratio", 0.5)
            .put("final", true)
            .put(AttributeKey.longArrayKey("sizes"), List.of(1L, 2L))
            .build();
    AttributesBuilder masked = Attributes.builder();

    given.forEach((key, value) -> AttributeTexts.put(masked, key, value, text -> "<" + text + ">"));

    assertThat(masked.build())
        .isEqualTo(
            given.toBuilder()
                .put("user", "<alice>")
                .put(AttributeKey.stringArrayKey("users"), List.of("<alice>", "<bob>"))
                .build());
  }
}

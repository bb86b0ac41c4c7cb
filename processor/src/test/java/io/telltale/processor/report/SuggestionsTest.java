/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  @Test
  void theNearestNameIsOfferedOnlyIfItIsNear() {
    assertThat(Suggestions.nearest("tennant", List.of("tenant", "email"))).contains("tenant");
    assertThat(Suggestions.nearest("nobody", List.of("tenant", "email"))).isEmpty();
    assertThat(Suggestions.nearest("x", List.of())).isEmpty();
  }
}

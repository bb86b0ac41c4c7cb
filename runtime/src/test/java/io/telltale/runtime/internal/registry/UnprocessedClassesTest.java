/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import io.telltale.runtime.RuntimeWarnings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UnprocessedClassesTest {

  @ErrorCode(201)
  static class MarkedException extends Exception {
    @Sensitive String email = "";
  }

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  /** A class path, a jar, and a named module each lose a registry in a way of their own. */
  @Test
  void theWarningNamesEachWayToLoseARegistry() {
    assertThat(UnprocessedClasses.isHarmless(MarkedException.class)).isFalse();

    assertThat(warnings.messages()).hasSize(1);
    assertThat(warnings.messages().get(0))
        .startsWith(MarkedException.class.getName())
        .contains("annotation processor path")
        .contains("META-INF/services")
        .contains("provides io.telltale.runtime.spi.ErrorModule");
  }
}

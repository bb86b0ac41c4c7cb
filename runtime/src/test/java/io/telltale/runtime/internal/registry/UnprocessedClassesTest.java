/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnprocessedClassesTest {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  @ErrorCode(201)
  static class MarkedException extends Exception {
    @Sensitive String email = "";
  }

  private final List<String> said = new ArrayList<>();

  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          said.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Warnings.forget();
    LOGGER.addHandler(listening);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.removeHandler(listening);
    LOGGER.setUseParentHandlers(true);
    Warnings.forget();
  }

  /** A class path, a jar, and a named module each lose a registry in a way of their own. */
  @Test
  void theWarningNamesEachWayToLoseARegistry() {
    assertThat(UnprocessedClasses.isHarmless(MarkedException.class)).isFalse();

    assertThat(said).hasSize(1);
    assertThat(said.get(0))
        .startsWith(MarkedException.class.getName())
        .contains("annotation processor path")
        .contains("META-INF/services")
        .contains("provides io.telltale.runtime.spi.ErrorModule");
  }
}

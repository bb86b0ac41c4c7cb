/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.sdk.Telltale;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Masking in an SDK that does not have what masking needs. */
class GuardedMaskingTest {

  private static final String REQUIRED = "telltale.require.protection";

  private final Logger logger = Logger.getLogger(Telltale.class.getName());
  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    // What is expected is not printed.
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    System.clearProperty(REQUIRED);
  }

  private static String masked() {
    return GuardedMasking.of(
        "exporter",
        (exporter, config) -> {
          throw new NoSuchMethodError("Thing.method()");
        });
  }

  @Test
  void theSdkStartsAndOneErrorSaysThatNothingIsMasked() {
    assertThat(masked()).isEqualTo("exporter");
    assertThat(logged)
        .singleElement()
        .asString()
        .startsWith("NOT_PROTECTED")
        .endsWith("Thing.method()");
  }

  @Test
  void whereProtectionIsRequiredItDoesNotStart() {
    System.setProperty(REQUIRED, "true");

    assertThatThrownBy(GuardedMaskingTest::masked).isInstanceOf(NoSuchMethodError.class);
  }
}

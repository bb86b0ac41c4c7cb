/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Masking in an SDK that does not have what masking needs. */
class GuardedMaskingTest {

  private static final String REQUIRED = "telltale.require.protection";

  @AutoClose private final OwnLog log = OwnLog.listen();

  @AfterEach
  void stop() {
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
    assertThat(log.messages())
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

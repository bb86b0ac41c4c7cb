/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.spi.KnownLogger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where shapes are masked everywhere, whatever else a line tells of. */
class LineShapesTest {

  private static final String ADDRESS = "gwendolyn.q@example.org";

  private static final String TOLD = "com.acme.LoginException: no session";

  /** Says what leaves of its lines, but for shapes. */
  private static final KnownLogger KNOWN =
      new KnownLogger() {
        @Override
        public Set<String> loggers() {
          return Set.of("com.acme.Driver");
        }

        @Override
        public String masked(String logger, String message, Quoted quoted) {
          return message + ", of the driver";
        }
      };

  private final OutletTexts texts =
      new OutletTexts(
          ErrorDescriber.builder()
              .shapesEverywhere(true)
              .knownErrors(List.of())
              .knownLoggers(List.of(KNOWN))
              .build());

  private String masked(String logger, String line, String beside, Throwable... errors) {
    try (LineTexts masking = texts.line(List.of(errors), logger, () -> line, List.of(beside))) {
      return masking == null
          ? line + " / " + beside
          : masking.text(line) + " / " + masking.text(beside);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail to " + ADDRESS + " failed",
        "mail to " + ADDRESS + " failed: " + TOLD,
        "mail failed: " + TOLD + " of " + ADDRESS,
        ADDRESS + ": " + TOLD + " " + ADDRESS,
      })
  void areMaskedBesideAnExceptionThatTheLineTellsOf(String text) {
    IllegalStateException thrown = new IllegalStateException("closed");
    for (String logger : new String[] {"com.acme.Shop", "com.acme.Driver"}) {
      for (String other : new String[] {"a", ADDRESS, TOLD, text}) {
        assertThat(masked(logger, text, other)).doesNotContain("gwendolyn");
        assertThat(masked(logger, other, text)).doesNotContain("gwendolyn");
        assertThat(masked(logger, text, other, thrown)).doesNotContain("gwendolyn");
        assertThat(masked(logger, other, text, thrown)).doesNotContain("gwendolyn");
      }
    }
  }
}

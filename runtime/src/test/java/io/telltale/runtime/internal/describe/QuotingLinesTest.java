/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.spi.KnownError;
import io.telltale.runtime.spi.KnownLogger;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines of loggers that quote an exception which nobody hands over. */
class QuotingLinesTest {

  private static final String LOGGER = "com.acme.Driver";
  private static final String VALUE = "QuillonRavensworth";

  /** Knows what a driver says. */
  private static final class Accounts implements KnownError {
    @Override
    public Set<String> types() {
      return Set.of("com.acme.DriverException");
    }

    @Override
    public String skeleton(String type, String message, Consumer<String> values) {
      values.accept(VALUE);
      return message.replace(VALUE, "***");
    }
  }

  private static @Nullable String masked(KnownLogger known, String logger, String line) {
    OutletTexts texts =
        new OutletTexts(
            ErrorDescriber.builder()
                .knownErrors(List.of(new Accounts()))
                .knownLoggers(List.of(known))
                .build());
    try (LineTexts masking = texts.line(List.of(), logger, () -> line, List.of())) {
      return masking == null ? null : masking.text(line) + " / " + masking.text("of " + VALUE);
    }
  }

  /** Quotes an exception behind a word. */
  private record Quoting(String prefix) implements KnownLogger {
    @Override
    public Set<String> loggers() {
      return Set.of(LOGGER);
    }

    @Override
    public @Nullable String masked(String logger, String message, Quoted quoted) {
      return message.startsWith(prefix)
          ? prefix + quoted.message("com.acme.DriverException", message.substring(prefix.length()))
          : null;
    }
  }

  @Test
  void whatItQuotesLeavesAsWithTheException() {
    assertThat(masked(new Quoting("failed: "), LOGGER, "failed: no account " + VALUE))
        .isEqualTo("failed: no account *** / of ***");
  }

  @Test
  void aLineThatQuotesNothingIsNoOther() {
    assertThat(masked(new Quoting("failed: "), LOGGER, "started")).isNull();
    assertThat(masked(new Quoting("failed: "), "com.acme.Other", "failed: " + VALUE)).isNull();
  }

  @Test
  void aLineWithoutATextIsNoOther() {
    OutletTexts texts =
        new OutletTexts(
            ErrorDescriber.builder().knownLoggers(List.of(new Quoting("failed: "))).build());
    assertThat(texts.line(List.of(), LOGGER, () -> null, List.of())).isNull();
    assertThat(texts.line(List.of(), null, () -> "failed: x", List.of())).isNull();
  }

  @Test
  void aLongerLineThanIsReadIsWithheld() {
    assertThat(masked(new Quoting("failed: "), LOGGER, "failed: " + "x".repeat(1_000_001)))
        .startsWith("*** / ");
  }

  @Test
  void whoFailsToReadALineWithholdsIt() {
    KnownLogger failing =
        new KnownLogger() {
          @Override
          public Set<String> loggers() {
            return Set.of(LOGGER);
          }

          @Override
          public String masked(String logger, String message, Quoted quoted) {
            throw new StackOverflowError(VALUE);
          }
        };
    long failed = MaskingCounters.failed();
    assertThat(masked(failing, LOGGER, "failed: " + VALUE)).startsWith("*** / ");
    assertThat(MaskingCounters.failed()).isGreaterThan(failed);
  }

  @Test
  void whoFailsToNameItsLoggersHasNone() {
    KnownLogger failing =
        new KnownLogger() {
          @Override
          public Set<String> loggers() {
            throw new IllegalStateException(VALUE);
          }

          @Override
          public String masked(String logger, String message, Quoted quoted) {
            return "never asked";
          }
        };
    long failed = MaskingCounters.failed();
    assertThat(masked(failing, LOGGER, "failed: x")).isNull();
    assertThat(MaskingCounters.failed()).isGreaterThan(failed);
  }
}

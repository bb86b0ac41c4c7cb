/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.spi.ErrorWrapper;
import io.telltale.runtime.spi.ShapeRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who writes a rule of his own that fails is told once, by the name of its class. The text at which
 * it fails is withheld, no other one.
 */
class FailingExtensionsTest {

  private static final String POISON = "poison-canary-8d21";

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  /** Fails at one text alone, in one of the ways in which a rule can. */
  private record FailingRule(String way) implements ShapeRule {

    @Override
    public @Nullable Match find(String text, int from) {
      int at = text.indexOf("poison", from);
      if (at < 0) {
        return null;
      }
      return switch (way) {
        case "throws" -> throw new IllegalStateException(text);
        case "before" -> new Match(Math.max(0, at - 1), Math.max(0, at - 1));
        case "beyond" -> new Match(at, text.length() + 1);
        default -> new Match(at, at + "poison".length());
      };
    }

    @Override
    public String replacement(String text, Match match) {
      return switch (way) {
        case "null" -> null;
        case "unsettled" -> text.substring(match.start(), match.end()) + "-poison";
        default -> throw new IllegalStateException(text);
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "throws, find failed with java.lang.IllegalStateException",
    "before, find returned a match that is empty",
    "beyond, find returned a match that is empty",
    "null, replacement returned null",
    "unsettled, replacement writes what the rule finds and changes again",
    "refuses, replacement failed with java.lang.IllegalStateException"
  })
  void aShapeRuleThatFailsWithholdsThatTextAloneAndIsNamedOnce(String way, String said) {
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(ErrorRegistry.of())
            .shapeRules(List.of(new FailingRule(way)))
            .build();
    for (int i = 0; i < 3; i++) {
      assertThat(messageOf(describer, "order of " + POISON)).isEqualTo("***");
      assertThat(messageOf(describer, "order 12 is late")).isEqualTo("order 12 is late");
    }

    assertThat(warnings.messages())
        .singleElement()
        .asString()
        .startsWith(FailingRule.class.getName() + "." + said)
        .endsWith("; each text at which it does so leaves as ***")
        .doesNotContain("canary");
  }

  @Test
  void anErrorWrapperThatFailsHasSaidNoAndIsNamedOnce() {
    ErrorWrapper failing =
        error -> {
          throw new IllegalStateException(error.getMessage());
        };
    ErrorDescriber describer =
        ErrorDescriber.builder().registry(ErrorRegistry.of().withWrappers(failing)).build();
    Throwable error = new IllegalStateException("job of " + POISON, new Exception("at work"));
    for (int i = 0; i < 3; i++) {
      assertThat(describer.unwrap(error)).isSameAs(error);
    }

    assertThat(warnings.messages())
        .singleElement()
        .asString()
        .startsWith(failing.getClass().getName() + ".isWrapper failed with java.lang.Illegal")
        .contains("does not count as a wrapper")
        .doesNotContain("canary");
  }

  private static @Nullable String messageOf(ErrorDescriber describer, String message) {
    return describer.describe(new IllegalArgumentException(message)).exceptionMessage();
  }
}

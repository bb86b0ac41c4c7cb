/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.RuntimeWarnings;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.MaskingCounters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConstantFactsTest {

  /** What its constants say of themselves, each of them something else. */
  private enum Code {
    SOUND,
    NULL,
    BLANK_AND_LARGE,
    NEGATIVE,
    FAILING,
    DYING
  }

  private static final class Facts extends ConstantFacts<Code> {
    Facts(@Nullable String status, @Nullable String title) {
      super(status, title);
    }

    @Override
    protected @Nullable Integer status(Code constant) {
      return switch (constant) {
        case SOUND -> 409;
        case NULL -> null;
        case BLANK_AND_LARGE -> 600;
        case NEGATIVE -> -1;
        case FAILING -> throw new IllegalStateException("of-the-constant");
        case DYING -> throw new OutOfMemoryError("of-the-machine");
      };
    }

    @Override
    protected @Nullable String title(Code constant) {
      return switch (constant) {
        case SOUND, NEGATIVE -> "Told by the constant";
        case NULL -> null;
        case BLANK_AND_LARGE -> " ";
        case FAILING -> throw new NoClassDefFoundError("of-the-constant");
        case DYING -> throw new OutOfMemoryError("of-the-machine");
      };
    }
  }

  private final Facts facts = new Facts("getStatus()", "label");
  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  @Test
  void takesWhatTheConstantSays() {
    assertThat(describe(facts, Code.SOUND)).isEqualTo("409 Told by the constant");
    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void asksForNothingThatHasNoMember() {
    assertThat(describe(new Facts(null, null), Code.FAILING)).isEqualTo("500 By default");
    assertThat(describe(new Facts("status()", null), Code.SOUND)).isEqualTo("409 By default");
    assertThat(describe(new Facts(null, "title()"), Code.SOUND))
        .isEqualTo("500 Told by the constant");
    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void whatAConstantCannotTellIsCountedAndSaidOnce() {
    long failed = MaskingCounters.failed();

    for (int i = 0; i < 2; i++) {
      assertThat(describe(facts, Code.NULL)).isEqualTo("500 By default");
      assertThat(describe(facts, Code.BLANK_AND_LARGE)).isEqualTo("500 By default");
      assertThat(describe(facts, Code.NEGATIVE)).isEqualTo("500 Told by the constant");
      assertThat(describe(facts, Code.FAILING)).isEqualTo("500 By default");
    }

    assertThat(MaskingCounters.failed() - failed).isEqualTo(14);
    assertThat(warnings.messages())
        .hasSize(7)
        .allMatch(warning -> warning.startsWith(Code.class.getName() + "."))
        .noneMatch(warning -> warning.contains("of-the-constant"))
        .anyMatch(w -> w.contains("Code.NULL.getStatus() is null; its error has the default"))
        .anyMatch(w -> w.contains("BLANK_AND_LARGE.label is blank"))
        .anyMatch(w -> w.contains("BLANK_AND_LARGE.getStatus() is 600, which no reply to an error"))
        .anyMatch(w -> w.contains("FAILING.label failed with java.lang.NoClassDefFoundError"));
  }

  @Test
  void anErrorOfTheMachineIsContainedToo() {
    assertThat(describe(facts, Code.DYING)).isEqualTo("500 By default");
  }

  private static String describe(Facts facts, Code constant) {
    ErrorIdentity identity =
        facts.of(constant, ErrorIdentity.builder("SHOP", 1).title("By default"));
    return identity.status() + " " + identity.title();
  }
}

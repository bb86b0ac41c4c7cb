/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.spi.KnownError;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts that name more exceptions than there are: data of which somebody has made names. */
class ManyNamesTest {

  private static final String NAME = "QuillonRavensworth";

  /** What an application declares, and what it does not. */
  static class Refused extends RuntimeException {}

  /** The same. */
  static class UnmetException extends Refused {}

  /** The same. */
  static class LaterException extends Refused {}

  /** The same. */
  static class OtherException extends Refused {}

  /** What a library throws, and what an application makes of it. */
  static class DriverException extends RuntimeException {}

  /** The same. */
  static class OwnDriverException extends DriverException {}

  /** Knows what the driver says. */
  private static final class Driver implements KnownError {
    @Override
    public Set<String> types() {
      return Set.of(DriverException.class.getName());
    }

    @Override
    public String skeleton(String type, String message, Consumer<String> values) {
      return message.replace(NAME, "***");
    }
  }

  private LiveDescribers.Use use = begin(true);

  private static LiveDescribers.Use begin(boolean declaring) {
    ErrorDescriber.Builder builder =
        ErrorDescriber.builder().knownErrors(List.of(new Driver())).knownLoggers(List.of());
    return LiveDescribers.begin(
        builder
            .registry(
                declaring
                    ? TestErrors.registry(
                        new TestErrors.Writer(Refused.class, TestErrors.PAY_503)
                            .template(texts -> "Refused"))
                    : ErrorRegistry.of())
            .build());
  }

  @AfterEach
  void end() {
    use.end();
  }

  private static String line(String line) {
    try (MaskedLine masking = Masked.line(List.of(), "com.acme.Shop", () -> line)) {
      return String.valueOf(masking == null ? line : masking.text(line));
    }
  }

  private static String told(Class<?> type) {
    return "failed: " + type.getName() + ": of " + NAME;
  }

  /** As many names as are looked up at once, and more. */
  private static void fill() {
    for (int i = 0; i < 1_200; i++) {
      line("failed: q.w" + i + "Exception: fine");
    }
  }

  @Test
  void whatNobodyLooksUpAnyMoreIsWithheld() {
    String common = "failed: java.lang.IllegalStateException: closed";
    assertThat(line(common)).isEqualTo(common);
    assertThat(line(told(LaterException.class))).endsWith("$LaterException: Refused");
    try (RuntimeWarnings warnings = new RuntimeWarnings()) {
      long withheld = MaskingCounters.withheld();
      fill();

      assertThat(line(told(UnmetException.class))).endsWith("$UnmetException: ***");
      assertThat(line("a.BException: by " + told(UnmetException.class)))
          .isEqualTo("a.BException: ***");
      assertThat(line(common)).isEqualTo(common);
      assertThat(line(told(Refused.class))).endsWith("$Refused: Refused");
      assertThat(line(told(LaterException.class))).endsWith("$LaterException: Refused");
      assertThat(MaskingCounters.withheld()).isGreaterThan(withheld + 100);
      assertThat(warnings.messages())
          .filteredOn(line -> line.contains("classes of exceptions"))
          .hasSize(1);
    }
  }

  /** A text of its own asks for a few, and leaves room for those of others. */
  @Test
  void oneTextDoesNotUseUpWhatIsLookedUp() {
    StringBuilder trace = new StringBuilder("failed: java.lang.IllegalStateException: x\n");
    for (int i = 0; i < 1_200; i++) {
      trace.append("Caused by: q.w").append(i).append("Exception: unseen\n");
    }
    assertThat(line(trace.toString())).doesNotContain(": unseen");
    assertThat(line(told(OtherException.class))).endsWith("$OtherException: Refused");
  }

  /** The words of a library are known for subclasses, too, which are found by their names. */
  @Test
  void norDoesWhatALibraryMayHaveSaidLeave() {
    use.end();
    use = begin(false);
    assertThat(line(told(OwnDriverException.class))).endsWith("$OwnDriverException: of ***");
    use.end();
    use = begin(false);
    fill();
    assertThat(line(told(OwnDriverException.class))).endsWith("$OwnDriverException: ***");
    assertThat(line("failed: " + DriverException.class.getName() + ": for " + NAME))
        .endsWith("$DriverException: for ***");
  }
}

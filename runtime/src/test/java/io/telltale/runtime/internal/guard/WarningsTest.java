/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarningsTest {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  private final List<LogRecord> heard = new ArrayList<>();
  private Consumer<LogRecord> handler = record -> {};

  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          heard.add(record);
          handler.accept(record);
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
    LOGGER.setLevel(Level.FINE);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.removeHandler(listening);
    LOGGER.setLevel(null);
    Warnings.forget();
  }

  private List<String> at(Level level) {
    return heard.stream()
        .filter(record -> record.getLevel().equals(level))
        .map(LogRecord::getMessage)
        .toList();
  }

  @Test
  void manyOfOneKindDoNotSilenceAnother() {
    long unsaid = Warnings.unsaid();
    for (int i = 0; i < 900; i++) {
      String key = "stale line " + i;
      Warnings.once("test lines", key, () -> key);
    }
    Warnings.once("test failures", "accessor", () -> "an accessor failed");

    assertThat(at(Level.WARNING))
        .hasSize(Warnings.LIMIT + 2)
        .contains("stale line 63", "an accessor failed")
        .doesNotContain("stale line 64")
        .anyMatch(line -> line.contains("more than 64 different warnings of the kind 'test lines'"))
        .anyMatch(line -> line.contains("telltale.self.warning.unsaid"));
    assertThat(Warnings.unsaid() - unsaid).isEqualTo(900 - Warnings.LIMIT);
  }

  @Test
  void whatIsSaidOverAndOverIsHeardLessAndLess() {
    for (int i = 0; i < 1_000; i++) {
      Warnings.once("test lines", "same", () -> "same");
    }
    assertThat(at(Level.WARNING)).containsExactly("same");
    assertThat(at(Level.FINE)).hasSize(9);
  }

  @Test
  void aHandlerThatComesBackHearsNothingMore() {
    long unsaid = Warnings.unsaid();
    handler = record -> Warnings.once("test lines", "from the handler", () -> "again");
    Warnings.once("test lines", "first", () -> "first");

    assertThat(heard).extracting(LogRecord::getMessage).containsExactly("first");
    assertThat(Warnings.unsaid() - unsaid).isEqualTo(1);
    handler = record -> {};
    Warnings.once("test lines", "from the handler", () -> "later");
    assertThat(at(Level.WARNING)).as("it was not said before").contains("later");
  }

  @Test
  void aHandlerOrATextThatFailsFailsAlone() {
    handler =
        record -> {
          throw new OutOfMemoryError("of the handler");
        };
    assertThatCode(() -> Warnings.once("test lines", "one", () -> "one"))
        .doesNotThrowAnyException();
    handler = record -> {};
    assertThatCode(
            () ->
                Warnings.once(
                    "test lines",
                    "two",
                    () -> {
                      throw new StackOverflowError();
                    }))
        .doesNotThrowAnyException();
    Warnings.once("test lines", "three", () -> "three");
    assertThat(at(Level.WARNING)).containsExactly("one", "three");
  }

  @Test
  void noTextOfOthersGetsIntoTheTerminal() {
    Warnings.once(
        "test lines",
        "controls",
        () -> "red \u001b[31m\u009b31m\r\nforged\tline\u0085\u202eegassem");
    assertThat(at(Level.WARNING))
        .containsExactly("red \uFFFD[31m\uFFFD31m  forged line \uFFFDegassem");
  }
}

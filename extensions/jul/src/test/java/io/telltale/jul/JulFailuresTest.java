/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.Canary;
import io.telltale.outlets.ChattyException;
import io.telltale.outlets.Heard;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.MissingClasses;
import io.telltale.outlets.UnlinkedMaskerException;
import io.telltale.outlets.UnwritableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails: no text leaves in the clear, and the line does. */
class JulFailuresTest {

  @TempDir Path folder;

  @RegisterExtension final Heard heard = new Heard();

  private static Consumer<ChattyException> logging(Logger logger) {
    return error -> logger.log(Level.WARNING, "asked for " + Line.EMAIL, error);
  }

  @BeforeEach
  void forget() {
    Kept.RECORDS.clear();
  }

  @Test
  void anExceptionThatDoesNotSayWhatItIs() {
    try (Lines lines = new Lines(folder, new SimpleFormatter())) {
      JulMasking.install();
      lines.logger.log(
          Level.SEVERE, "failed with {0} for {1}", new Object[] {new UnwritableException(), 17});
      lines.logger.log(Level.SEVERE, "failed", new UnwritableException());

      assertThat(lines.written())
          .contains("failed with " + UnwritableException.class.getName() + " for 17")
          .doesNotContain(Line.CANARY);
    }
  }

  /** Stands for all that may go wrong in between. */
  private static final class Hostile extends LogRecord {

    private static final long serialVersionUID = 1;

    Hostile(Throwable error) {
      super(Level.SEVERE, "failed for " + Line.EMAIL);
      setLoggerName("shop.Login");
      setThrown(error);
    }

    @Override
    public Object[] getParameters() {
      throw new NoClassDefFoundError(Line.EMAIL);
    }
  }

  @Test
  void aLineThatCannotBeMaskedLeavesWithoutItsTexts() {
    Throwable error = new LoginException(Line.EMAIL, new IllegalStateException(Line.EMAIL));

    new MaskingHandler(new Kept()).publish(new Hostile(error));

    LogRecord record = Kept.RECORDS.get(0);
    assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
    assertThat(record.getLoggerName()).isEqualTo("shop.Login");
    assertThat(record.getMessage()).isEqualTo("***");
    assertThat(record.getThrown())
        .hasToString(LoginException.class.getName() + ": ***")
        .cause()
        .hasToString(IllegalStateException.class.getName() + ": ***");
    assertThat(record.getThrown().getStackTrace()).isEqualTo(error.getStackTrace());
    assertThat(heard.about(RecordMasking.class.getName())).hasSize(1);
  }

  /** An accessor may log the very exception that is being masked. */
  @Test
  void anAccessorThatLogsItsException() {
    try (Lines lines = new Lines(folder, new SimpleFormatter())) {
      JulMasking.install();
      ChattyException error = new ChattyException(Line.EMAIL, logging(lines.logger));
      lines.logger.log(Level.SEVERE, "failed for " + Line.EMAIL, error);

      assertThat(lines.written()).contains("failed for ***").doesNotContain(Line.CANARY);
    }
  }

  static String logWhereClassesAreMissing(String folder) {
    try (Lines lines = new Lines(Path.of(folder), new SimpleFormatter())) {
      JulMasking.install();
      lines.logger.log(
          Level.SEVERE, "failed for " + Line.EMAIL, new IllegalStateException(Line.EMAIL));
      return lines.written();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.telltale.runtime.internal.ledger.",
        "io.telltale.runtime.internal.value.",
        "io.telltale.runtime.Masked",
        "io.telltale.runtime.data.",
        "io.telltale.runtime."
      })
  void whereClassesAreMissing(String prefix) {
    String written =
        MissingClasses.call(
            prefix, JulFailuresTest.class, "logWhereClassesAreMissing", folder.toString());

    assertThat(written)
        .contains("***", "java.lang.IllegalStateException")
        .doesNotContain(Canary.WORD, "rosalind");
  }

  @Test
  void aMaskerWhoseClassIsMissing() {
    try (Lines lines = new Lines(folder, new SimpleFormatter())) {
      for (int i = 0; i < 2; i++) {
        JulMasking.install();
        lines.logger.log(
            Level.SEVERE, "failed for " + Line.EMAIL, new UnlinkedMaskerException(Line.EMAIL));
      }

      assertThat(lines.written())
          .contains("cannot link ***", "failed for ***")
          .doesNotContain(Canary.WORD);
    }
    assertThat(heard.about("Unlinked")).as("said once").hasSize(1);
  }

  /** It reports to its error manager what fails, with the exception: of a masked line. */
  @Test
  void aFormatterThatFails() {
    List<String> reported = new ArrayList<>();
    SimpleFormatter failing =
        new SimpleFormatter() {
          @Override
          public String format(LogRecord record) {
            throw new IllegalStateException(record.getMessage());
          }
        };
    try (Lines lines = new Lines(folder, failing)) {
      JulMasking.install();
      lines.logger.getHandlers()[0].setErrorManager(
          new ErrorManager() {
            @Override
            public void error(String message, Exception error, int code) {
              reported.add(message + error);
            }
          });
      lines.logger.log(Level.SEVERE, "failed for " + Line.EMAIL, Line.error());

      assertThat(lines.written()).isEmpty();
    }
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0)).contains("failed for c***@").doesNotContain(Canary.WORD);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.Canary;
import io.telltale.outlets.FailuresContract;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.MissingClasses;
import io.telltale.outlets.Scene;
import io.telltale.outlets.UnwritableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever fails: no text leaves in the clear, and the line does. */
class JulFailuresTest extends FailuresContract {

  @Override
  protected Scene.Outlet open(Path folder) {
    Lines lines = new Lines(folder, new SimpleFormatter());
    JulMasking.install();
    return lines;
  }

  /** Of the first, only level, logger and types are left. */
  @Override
  protected String[] nestedLines() {
    return new String[] {"SEVERE: ***", "SEVERE: asked"};
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

  static String logOnceTakenDown(String folder) {
    try (Lines lines = new Lines(Path.of(folder), new SimpleFormatter())) {
      JulMasking.install();
      lines.logger.log(Level.INFO, "started");
      MissingClasses.takeDown();
      lines.logger.log(
          Level.SEVERE, "failed for " + Line.VALUE, new IllegalStateException(Line.VALUE));
      return lines.written();
    }
  }

  /** The loggers of the JDK are there when the class loader of the application is closed. */
  @Test
  void theFirstExceptionOnceTheApplicationIsTakenDown() {
    String written =
        MissingClasses.call("none", JulFailuresTest.class, "logOnceTakenDown", folder.toString());

    assertThat(written)
        .contains("started", "SEVERE: ***", "java.lang.IllegalStateException: ***")
        .doesNotContain(Line.CANARY);
  }

  /** Stands for all that may go wrong in between. */
  private static final class Hostile extends LogRecord {

    private static final long serialVersionUID = 1;

    Hostile(Throwable error) {
      super(Level.SEVERE, "failed for " + Line.VALUE);
      setLoggerName("shop.Login");
      setThrown(error);
    }

    @Override
    public Object[] getParameters() {
      throw new NoClassDefFoundError(Line.VALUE);
    }
  }

  @Test
  void aLineThatCannotBeMaskedLeavesWithoutItsTexts() {
    Throwable error = new LoginException(Line.VALUE, new IllegalStateException(Line.VALUE));

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
      lines.logger.log(Level.SEVERE, "failed for " + Line.VALUE, Line.error());

      assertThat(lines.written()).isEmpty();
    }
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0)).contains("failed for ***").doesNotContain(Canary.WORD);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails: no text leaves in the clear, and the line does. */
class JulFailuresTest {

  private static final Logger OWN = Logger.getLogger("io.telltale.runtime");

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();

  private final Handler hearing =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          said.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void hear() {
    Kept.RECORDS.clear();
    OWN.setUseParentHandlers(false);
    OWN.addHandler(hearing);
  }

  @AfterEach
  void leave() {
    for (Handler handler : OWN.getHandlers()) {
      OWN.removeHandler(handler);
    }
    OWN.setUseParentHandlers(true);
    assertThat(said).noneMatch(line -> line.contains(Line.CANARY));
  }

  private static final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException(Line.EMAIL);
    }
  }

  @Test
  void anExceptionThatDoesNotSayWhatItIs() {
    try (Lines lines = new Lines(folder, new SimpleFormatter())) {
      JulMasking.install();
      lines.logger.log(
          Level.SEVERE, "failed with {0} for {1}", new Object[] {new Unwritable(), 17});
      lines.logger.log(Level.SEVERE, "failed", new Unwritable());

      assertThat(lines.written())
          .contains("failed with " + Unwritable.class.getName() + " for 17")
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
    assertThat(said).filteredOn(line -> line.contains(RecordMasking.class.getName())).hasSize(1);
  }

  /** An accessor may log the very exception that is being masked. */
  @Test
  void anAccessorThatLogsItsException() {
    try (Lines lines = new Lines(folder, new SimpleFormatter())) {
      JulMasking.install();
      ChattyException error = new ChattyException(lines.logger, Line.EMAIL);
      lines.logger.log(Level.SEVERE, "failed for " + Line.EMAIL, error);

      assertThat(lines.written()).contains("failed for ***").doesNotContain(Line.CANARY);
    }
  }
}

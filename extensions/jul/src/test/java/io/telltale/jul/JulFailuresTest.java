/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.ChattyException;
import io.telltale.outlets.Heard;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.UnwritableException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

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
}

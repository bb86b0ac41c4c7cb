/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** Whoever sets up a handler that is masked sets up the one behind it. */
class MaskingHandlerTest {

  private final AtomicInteger flushed = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  private final Handler own =
      new Handler() {
        @Override
        public void publish(LogRecord record) {}

        @Override
        public void flush() {
          flushed.incrementAndGet();
        }

        @Override
        public void close() {
          closed.incrementAndGet();
        }
      };

  private final MaskingHandler masking = new MaskingHandler(own);

  @Test
  void settingsAreThoseOfTheHandlerBehindIt() throws UnsupportedEncodingException {
    Formatter formatter = new SimpleFormatter();
    Filter filter = record -> record.getLevel() == Level.SEVERE;
    ErrorManager errors = new ErrorManager();
    masking.setFormatter(formatter);
    masking.setEncoding("UTF-8");
    masking.setFilter(filter);
    masking.setErrorManager(errors);
    masking.setLevel(Level.FINE);

    assertThat(own.getFormatter()).isSameAs(formatter).isSameAs(masking.getFormatter());
    assertThat(own.getEncoding()).isEqualTo("UTF-8").isEqualTo(masking.getEncoding());
    assertThat(own.getFilter()).isSameAs(filter).isSameAs(masking.getFilter());
    assertThat(own.getErrorManager()).isSameAs(errors).isSameAs(masking.getErrorManager());
    assertThat(own.getLevel()).isSameAs(Level.FINE).isSameAs(masking.getLevel());
    assertThat(masking.handler()).isSameAs(own);
  }

  @Test
  void asksTheHandlerBehindItForWhatIsWritten() {
    own.setFilter(record -> record.getLevel() == Level.SEVERE);

    assertThat(masking.isLoggable(new LogRecord(Level.SEVERE, "failed"))).isTrue();
    assertThat(masking.isLoggable(new LogRecord(Level.WARNING, "slow"))).isFalse();
    assertThat(masking.isLoggable(null)).isFalse();
  }

  @Test
  void isFlushedAndClosedWithIt() {
    masking.flush();
    masking.close();

    assertThat(flushed).hasValue(1);
    assertThat(closed).hasValue(1);
  }
}

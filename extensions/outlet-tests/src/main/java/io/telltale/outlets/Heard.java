/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Hears what Telltale says of itself during a test, so that it is not printed. Nothing of it may
 * hold the canary.
 */
public final class Heard implements BeforeEachCallback, AfterEachCallback {

  private static final Logger OWN = Logger.getLogger("io.telltale.runtime");

  private final List<String> said = new CopyOnWriteArrayList<>();

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

  /** Made by a test, in a field with {@code @RegisterExtension}. */
  public Heard() {}

  /** Returns what was said in this test about a class, or about what has some other name. */
  public List<String> about(String name) {
    return said.stream().filter(line -> line.contains(name)).toList();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    OWN.setUseParentHandlers(false);
    OWN.addHandler(hearing);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    for (Handler handler : OWN.getHandlers()) {
      OWN.removeHandler(handler); // Who masks handlers may have put another in front of it.
    }
    OWN.setUseParentHandlers(true);
    assertThat(said).noneMatch(line -> line.contains(Canary.WORD));
  }
}

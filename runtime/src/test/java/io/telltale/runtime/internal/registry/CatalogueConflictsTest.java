/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.data.ErrorIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueConflictsTest {

  private final Logger logger = Logger.getLogger("io.telltale.runtime");
  private final List<String> warnings = new ArrayList<>();
  private final CatalogueConflicts conflicts = new CatalogueConflicts();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel() == Level.WARNING) {
            warnings.add(record.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void twoLibrariesWithOneCodeAreSaidWithBothOwners() {
    conflicts.add(identity(201, "LOGIN"), "com.a.LoginException", "a");
    conflicts.add(identity(201, "SESSION"), "com.b.SessionException", "b");

    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("code 201 of domain CONFLICTS")
        .contains("com.a.LoginException of module a")
        .contains("com.b.SessionException of module b");
  }

  @Test
  void twoLibrariesWithOneNameAreSaidAsWell() {
    conflicts.add(identity(301, "REFUSED"), "com.a.RefusedException", "a");
    conflicts.add(identity(302, "REFUSED"), "com.b.DeniedException", "b");

    assertThat(warnings).singleElement().asString().contains("name REFUSED of domain CONFLICTS");
  }

  @Test
  void differentCodesAndNamesAreNoConflict() {
    conflicts.add(identity(401, "FIRST"), "com.a.FirstException", "a");
    conflicts.add(identity(402, "SECOND"), "com.b.SecondException", "b");

    assertThat(warnings).isEmpty();
  }

  private static ErrorIdentity identity(int code, String name) {
    return ErrorIdentity.builder("CONFLICTS", code).name(name).build();
  }
}

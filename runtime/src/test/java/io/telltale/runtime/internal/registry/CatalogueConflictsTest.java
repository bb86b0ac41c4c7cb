/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.RuntimeWarnings;
import io.telltale.runtime.data.ErrorIdentity;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CatalogueConflictsTest {

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();
  private final CatalogueConflicts conflicts = new CatalogueConflicts();

  @Test
  void twoLibrariesWithOneCodeAreSaidWithBothOwners() {
    conflicts.add(identity(201, "LOGIN"), "com.a.LoginException", "a");
    conflicts.add(identity(201, "SESSION"), "com.b.SessionException", "b");

    assertThat(warnings.messages())
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

    assertThat(warnings.messages())
        .singleElement()
        .asString()
        .contains("name REFUSED of domain CONFLICTS");
  }

  @Test
  void differentCodesAndNamesAreNoConflict() {
    conflicts.add(identity(401, "FIRST"), "com.a.FirstException", "a");
    conflicts.add(identity(402, "SECOND"), "com.b.SecondException", "b");

    assertThat(warnings.messages()).isEmpty();
  }

  private static ErrorIdentity identity(int code, String name) {
    return ErrorIdentity.builder("CONFLICTS", code).name(name).build();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.HashMap;
import java.util.Map;

/**
 * Codes and names that two modules give to different errors. The compiler finds them where it sees
 * both modules; two libraries that only meet in an application are found here.
 */
final class CatalogueConflicts {

  private final Map<String, String> owners = new HashMap<>();

  /** Adds an error, and warns if its code or else its name is taken. */
  void add(ErrorIdentity identity, String type, String module) {
    String owner = type + " of module " + module;
    String code = "code " + identity.code() + " of domain " + identity.domain();
    String name = "name " + identity.name() + " of domain " + identity.domain();
    String otherOfCode = owners.putIfAbsent(code, owner);
    String otherOfName = owners.putIfAbsent(name, owner);
    if (otherOfCode != null) {
      warn(code, owner, otherOfCode);
    } else if (otherOfName != null) {
      warn(name, owner, otherOfName);
    }
  }

  private static void warn(String what, String owner, String other) {
    Warnings.once(
        "conflict",
        what,
        () ->
            "Two errors have "
                + what
                + ": that of "
                + other
                + ", and that of "
                + owner
                + ". Dashboards and clients cannot tell them apart; one of them needs another.");
  }
}

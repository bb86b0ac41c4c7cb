/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/** What the tests of the ledger share. */
final class Secrets {

  private Secrets() {}

  static String traceId(int number) {
    return String.format("%032x", 1 + number);
  }

  static SecretSet of(String... values) {
    SecretSet secrets = new SecretSet();
    for (String value : values) {
      secrets.add(value, "***", 0);
    }
    return secrets;
  }

  /** Returns a set of so many different values. */
  static SecretSet many(int count) {
    SecretSet secrets = new SecretSet();
    for (int i = 0; i < count; i++) {
      secrets.add("secret-" + i, "***", 0);
    }
    return secrets;
  }

  /** Returns whether a set knows a value, so that it is gone from texts. */
  static boolean hides(@Nullable SecretSet secrets, String value) {
    return secrets != null
        && !secrets
            .replaceIn("<" + value + ">", new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT))
            .contains(value);
  }
}

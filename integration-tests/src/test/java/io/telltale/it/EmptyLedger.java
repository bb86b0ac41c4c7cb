/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.telltale.runtime.internal.ledger.SecretLedger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Empties the ledger of the process after each test. A test that pushes traces out leaves the
 * hashes of them behind, and the trace of a later test may have one of these: its texts would be
 * withheld. JUnit registers this class by itself.
 */
public final class EmptyLedger implements AfterEachCallback {

  @Override
  public void afterEach(ExtensionContext context) {
    SecretLedger.shared().clear();
  }
}

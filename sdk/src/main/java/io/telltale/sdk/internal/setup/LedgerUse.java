/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.internal.ledger.SecretLedger;
import org.jspecify.annotations.Nullable;

/**
 * Knows who needs the secrets of recent traces, which are one table for the whole process. With the
 * last integration it is emptied, unless exporters mask that live on without any.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class LedgerUse {

  private static int integrations;
  private static boolean forever;

  private LedgerUse() {}

  /** Notes an integration, which will {@linkplain #end end}. */
  public static synchronized void begin() {
    integrations++;
  }

  /** Notes exporters of an SDK that is not ours, of which nobody tells when they end. */
  public static synchronized void beginForever() {
    forever = true;
  }

  /**
   * Makes room for the secrets of as many traces as spans may wait, and more.
   *
   * @param queueSize how many spans wait at most; null if that is not known
   */
  public static void reserve(@Nullable Integer queueSize) {
    if (queueSize != null) {
      SecretLedger.shared().reserve(queueSize);
    }
  }

  public static synchronized void end() {
    integrations--;
    if (integrations == 0 && !forever) {
      SecretLedger.shared().clear();
    }
  }
}

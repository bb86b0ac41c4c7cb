/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import java.util.List;

/**
 * The application must not start: {@code telltale.require-protection} is set, and something would
 * get telemetry that is not masked.
 */
public final class ProtectionRequiredException extends RuntimeException {

  private final List<String> leaks;

  /**
   * Takes what is not protected.
   *
   * @param signal what is exported there: spans, log records, metrics
   * @param leaks the classes of what gets it as it was recorded, or may
   */
  public ProtectionRequiredException(String signal, List<String> leaks) {
    super(signal + " are not masked for " + leaks + ", and telltale.require-protection is set");
    this.leaks = List.copyOf(leaks);
  }

  /** Returns the classes of what gets telemetry as it was recorded, or may. */
  public List<String> leaks() {
    return leaks;
  }
}

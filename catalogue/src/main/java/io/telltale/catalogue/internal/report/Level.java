/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

/**
 * How bad a finding is.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** Returns the word for it, which is SARIF's too (section 3.27.10). */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

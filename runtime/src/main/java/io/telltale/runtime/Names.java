/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

/** The names under which classes are recorded. */
final class Names {

  private Names() {}

  /**
   * Returns the canonical name, as OpenTelemetry's own recording and the semantic conventions have
   * it; for a local or anonymous class, which has none, the binary name.
   */
  static String of(Class<?> type) {
    String canonical = type.getCanonicalName();
    return canonical != null ? canonical : type.getName();
  }
}

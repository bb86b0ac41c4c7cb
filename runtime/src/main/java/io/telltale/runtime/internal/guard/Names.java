/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

/**
 * The names under which classes are recorded.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Names {

  private Names() {}

  /**
   * Returns the canonical name, as OpenTelemetry's own recording and the semantic conventions have
   * it; for a local or anonymous class, which has none, the binary name.
   */
  public static String of(Class<?> type) {
    String canonical = type.getCanonicalName();
    return canonical != null ? canonical : type.getName();
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.names;

/**
 * Under which instrumentation scope Telltale writes.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Instrumentation {

  /** The name of the scope. Scopes of parts begin with it. */
  public static final String SCOPE = "io.telltale";

  private static final String VERSION = "0.1.0-SNAPSHOT";

  private Instrumentation() {}

  /**
   * Returns the version of the scope, which is that of the project. It is no resource of the jar,
   * as those are lost where jars are merged; and no constant, so that no other jar keeps an old
   * one.
   */
  public static String version() {
    return VERSION;
  }
}

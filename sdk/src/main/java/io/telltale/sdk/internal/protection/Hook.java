/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

/**
 * Whether an SDK asks Telltale as soon as anybody records an exception.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum Hook {
  /** It asks Telltale. */
  ON,
  /** It could, and is not told to. */
  OFF,
  /** This version of OpenTelemetry has no such hook. */
  NOT_IN_SDK,
  /** There are no exceptions in this kind of telemetry, or nobody can tell. */
  NONE
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.data;

/** How much of what leaves an instance of OpenTelemetry is masked. */
public enum ProtectionLevel {
  /**
   * Telltale saw that all of it is masked. There are declared errors. So far, Telltale met no
   * marked exception that was compiled without the processor, and none that inherits something
   * sensitive which nothing can read.
   */
  FULL,
  /** Some of it, or all of it as far as Telltale could see. The reasons say what is missing. */
  PARTIAL,
  /** Only what Telltale's own tracer records. */
  NOT_PROTECTED
}

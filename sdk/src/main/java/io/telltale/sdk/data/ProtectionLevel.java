/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.data;

/** How much of what leaves an instance of OpenTelemetry is masked. */
public enum ProtectionLevel {
  /**
   * All of it was seen to be masked, there are declared errors, and no exception was met so far
   * that is marked and was compiled without the processor.
   */
  FULL,
  /** Some of it, or all of it as far as could be seen: what is missing, the reasons say. */
  PARTIAL,
  /** Only what Telltale's own tracer records. */
  NOT_PROTECTED
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

/** When recording an error sets the status of its span. */
public enum SpanStatus {
  /**
   * ERROR, except on a SERVER span when the declared HTTP status is below 500: a refused client is
   * no failure of the server (OpenTelemetry semantic conventions, HTTP spans, "Status").
   */
  AUTO,
  /** Always ERROR. */
  ERROR,
  /** The status does not change. */
  UNSET
}

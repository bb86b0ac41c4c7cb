/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

/**
 * What leaves a process through OpenTelemetry.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum Telemetry {
  /** Spans. */
  SPANS,
  /** Log records. */
  LOGS,
  /** Metrics. */
  METRICS
}

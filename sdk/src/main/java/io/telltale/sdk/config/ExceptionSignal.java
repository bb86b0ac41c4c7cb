/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.config;

/** The signal for the exceptions that Telltale records. */
public enum ExceptionSignal {
  /** An event on the span, which is what tracing back ends show today. */
  SPAN,
  /** A log record of the span's trace. OpenTelemetry's conventions move to this. */
  LOG,
  /** Both. */
  BOTH;

  public boolean includesSpan() {
    return this != LOG;
  }

  public boolean includesLog() {
    return this != SPAN;
  }
}

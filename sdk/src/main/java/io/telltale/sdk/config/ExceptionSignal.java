/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.config;

/** Where the exceptions go that Telltale records. */
public enum ExceptionSignal {
  /** An event on the span, which is what tracing back ends show today. */
  SPAN,
  /** A log record of the span's trace, as OpenTelemetry's conventions will have it. */
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

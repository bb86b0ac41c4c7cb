/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.config;

/** Which attributes the span of an exception gets. */
public enum AttributePolicy {
  /** All that is known of the error, {@code error.message} and {@code error.type} included. */
  FULL,
  /**
   * Without {@code error.message} and {@code error.type}. OpenTelemetry's conventions want {@code
   * error.message} nowhere, and leave {@code error.type} to instrumentation.
   */
  CONVENTIONS
}

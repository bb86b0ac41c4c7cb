/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

/**
 * How bad an error is for those who run the service, in the words of OpenTelemetry's log records
 * (logs data model, "SeverityNumber"). It stands in the catalogue alone: what is recorded has the
 * severity of where it is recorded.
 */
public enum ErrorSeverity {
  /** Nobody has said it: the default. */
  UNSPECIFIED,
  /** It belongs to daily business, such as a refused card. */
  INFO,
  /** Somebody should look at it in the course of time. */
  WARN,
  /** Somebody should look at it now. */
  ERROR,
  /** The service cannot go on. */
  FATAL
}

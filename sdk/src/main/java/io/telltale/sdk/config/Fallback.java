/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.config;

/** What is written to the logger {@code io.telltale.fallback} while spans cannot be exported. */
public enum Fallback {
  /** Nothing; what is lost is only counted. */
  NONE,
  /** One line a batch: how many spans, and the codes and trace ids of their errors. */
  SUMMARY,
  /** The same, and the spans as masked JSON, as far as the limits allow. */
  CONSOLE
}

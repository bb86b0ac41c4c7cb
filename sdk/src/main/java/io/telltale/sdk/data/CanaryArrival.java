/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.data;

/** How a canary arrived at an exporter. */
public enum CanaryArrival {
  /** Telltale masked it, right in front of the exporter. */
  MASKED,
  /** As it was recorded: nothing of Telltale's stands in front of the exporter. */
  RAW,
  /** Not at all, or not in time, or none was sent. */
  NOT_SEEN
}

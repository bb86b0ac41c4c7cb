/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.data;

/** How a canary arrived at an exporter. */
public enum CanaryArrival {
  /** Telltale masked it, right in front of the exporter. */
  MASKED,
  /** It arrived as it was recorded: nothing of Telltale stands in front of the exporter. */
  RAW,
  /** It did not arrive, or not in time, or none was sent. */
  NOT_SEEN
}

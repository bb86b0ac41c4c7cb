/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

/** Who may read an exported member. */
public enum Audience {
  /** Those who read traces and logs. */
  TRACE,
  /** Those, and also the caller, to whom the error reply goes. */
  TRACE_AND_REPLY
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

/** How an application tells its trace of an error that an advice handles. */
public enum Way {
  /** Not at all. */
  NONE,
  /** By attributes and an event, whose texts the author has masked. */
  BY_HAND,
  /** By {@code Span.recordException}, as most do. */
  RECORD_EXCEPTION,
  /** By the starter, which is only there in this way. */
  STARTER
}

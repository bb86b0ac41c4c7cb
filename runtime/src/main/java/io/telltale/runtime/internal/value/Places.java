/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/** What is done with each place where something stands in a text. */
interface Places {

  /** Takes a place, from its first character to behind its last; returns whether to go on. */
  boolean test(int start, int end);
}

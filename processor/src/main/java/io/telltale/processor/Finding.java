/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/** One violation of a rule, not yet reported. */
record Finding(Rule rule, Origin origin, String message) {

  /** Returns the same finding, in another place. */
  Finding at(Origin other) {
    return new Finding(rule, other, message);
  }
}

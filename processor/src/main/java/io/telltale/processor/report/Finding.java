/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import io.telltale.processor.mirror.Origin;

/**
 * One violation of a rule, not yet reported.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record Finding(Rule rule, Origin origin, String message) {

  /** Returns the same finding, in another place. */
  public Finding at(Origin other) {
    return new Finding(rule, other, message);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import org.apache.commons.lang3.exception.ExceptionContext;

/** What was set on an exception of Commons Lang as its context. */
final class ContextEntries {

  private ContextEntries() {}

  /** Hands over the values. */
  static void add(Throwable error, Consumer<String> values) {
    if (error instanceof ExceptionContext context) {
      context.getContextEntries().forEach(entry -> ValueTexts.add(entry.getValue(), values));
    }
  }
}

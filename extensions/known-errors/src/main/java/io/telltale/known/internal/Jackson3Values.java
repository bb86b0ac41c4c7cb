/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import tools.jackson.databind.exc.InvalidFormatException;

/** What Jackson 3 could not convert. */
final class Jackson3Values {

  private Jackson3Values() {}

  /** Hands over the value as it stood in the JSON. */
  static void add(Throwable error, Consumer<String> values) {
    if (error instanceof InvalidFormatException refused) {
      ValueTexts.add(refused.getValue(), values);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.function.Consumer;

/** What Jackson 2 could not convert. */
final class Jackson2Values {

  private Jackson2Values() {}

  /** Hands over the value as it stood in the JSON. */
  static void add(Throwable error, Consumer<String> values) {
    if (error instanceof InvalidFormatException refused) {
      ValueTexts.add(refused.getValue(), values);
    }
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.List;
import java.util.Set;

/**
 * A declared exception, or one with declared causes, of which a request tells without identity.
 *
 * @param types the declared classes that it names, canonical
 * @param texts its message and its stack trace, as they arrived
 */
record WrittenException(Set<String> types, List<String> texts) {

  /**
   * Returns whether Telltale wrote all of its texts.
   *
   * @param written texts that Telltale wrote; the SDK may have cut each of them afterwards
   */
  boolean isWrittenBy(Set<String> written) {
    return texts.stream()
        .allMatch(
            text ->
                written.contains(text) || written.stream().anyMatch(full -> full.startsWith(text)));
  }
}

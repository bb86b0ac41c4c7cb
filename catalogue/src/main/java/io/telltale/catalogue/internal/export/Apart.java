/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.export;

import io.telltale.catalogue.internal.read.BadInputException;
import java.util.HashMap;
import java.util.Map;

/** Makes sure that two names stay two in a tool that knows fewer characters. */
final class Apart {

  private final String tool;
  private final Map<String, String> names = new HashMap<>();

  /**
   * Begins with no name.
   *
   * @param tool for people
   */
  Apart(String tool) {
    this.tool = tool;
  }

  /**
   * Takes in what becomes of a name.
   *
   * @throws BadInputException if another name has become the same
   */
  String add(String name, String made) throws BadInputException {
    String other = names.putIfAbsent(made, name);
    if (other != null && !other.equals(name)) {
      throw new BadInputException(
          "'%s' and '%s' both are '%s' for %s; give one of them another name"
              .formatted(other, name, made, tool));
    }
    return made;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

/**
 * Where something stands.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param archive the jar, folder or address
 * @param type the canonical name of a class, or empty
 * @param source the path of its source file as far as it is known, or empty
 * @param line where the class begins in the source; 0 if nobody has looked into it
 */
public record Place(String archive, String type, String source, int line) {

  /** Returns what people read: the archive, the class, and the source in brackets. */
  public String text() {
    String named = type.isEmpty() ? archive : archive + "  " + type;
    if (source.isEmpty()) {
      return named;
    }
    return named + " (" + source + (line == 0 ? "" : ":" + line) + ")";
  }
}

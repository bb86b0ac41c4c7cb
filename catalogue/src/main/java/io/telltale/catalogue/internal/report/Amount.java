/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

/**
 * Numbers in sentences.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Amount {

  private Amount() {}

  /** Returns {@code 1 error} or {@code 2 errors}; classes are more than one class. */
  public static String of(long number, String noun) {
    String ending = number == 1 ? "" : noun.endsWith("s") ? "es" : "s";
    return number + " " + noun + ending;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

/**
 * An exception that nobody declares. Its class file is the pattern of as many others as {@link
 * InventedTypes} is asked for, under other numbers.
 */
public final class Invented0000Exception extends IllegalStateException {

  private Invented0000Exception(String message) {
    super(message);
  }

  /** Returns an exception that was thrown in frames of this class. */
  public static RuntimeException thrown(String message) {
    try {
      throw deeper(message);
    } catch (Invented0000Exception e) {
      return e;
    }
  }

  private static Invented0000Exception deeper(String message) {
    return new Invented0000Exception(message);
  }
}

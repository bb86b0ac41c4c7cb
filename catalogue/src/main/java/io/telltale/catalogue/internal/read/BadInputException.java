/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

/**
 * Something that the user named cannot be read. Its message quotes it, and says why and what to do.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class BadInputException extends Exception {

  public BadInputException(String message) {
    super(message);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

/** What {@link NamedSubclassesTest} loads by other names. */
public final class PlugInAException extends NamedSubclassesTest.Refused {

  public PlugInAException(String text) {
    super(text);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

/**
 * A class that bears Telltale's annotations, as its class file has them.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param internalName {@code a/b/Outer$Inner}
 * @param source its source file, {@code a/b/Outer.java}; empty if the class file does not tell
 * @param coded whether a code stands on the class, or a member yields one
 * @param plain whether it is neither an interface nor an enum
 * @param speaksFor the exception of a mix-in, by its internal name, or empty
 */
public record MarkedClass(
    String internalName, String source, boolean coded, boolean plain, String speaksFor) {

  /** Returns the canonical name. */
  public String name() {
    return ClassNames.canonical(internalName);
  }

  /** Returns the canonical name of the exception whose members it marks. */
  public String exception() {
    return speaksFor.isEmpty() ? name() : ClassNames.canonical(speaksFor);
  }
}

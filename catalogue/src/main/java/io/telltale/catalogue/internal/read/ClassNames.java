/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

/**
 * The names of classes, as class files and as people have them.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class ClassNames {

  private ClassNames() {}

  /** Returns the canonical name of {@code a/b/Outer$Inner}. */
  static String canonical(String internalName) {
    return normal(internalName.replace('/', '.'));
  }

  /** Returns one name for a class, however it is written: nested classes behind dots. */
  public static String normal(String name) {
    return name.replace('$', '.');
  }

  /** Returns whether a class has a name that its source can tell: local ones have none. */
  static boolean isNamed(String internalName) {
    for (int i = internalName.indexOf('$'); i >= 0; i = internalName.indexOf('$', i + 1)) {
      if (i + 1 < internalName.length() && Character.isDigit(internalName.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }
}

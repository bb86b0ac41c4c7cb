/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Warnings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler cannot always see: whether an accessor returns what a private field holds. The
 * class file tells. A value that no accessor returns may be a secret that nobody knows.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class ReadFields {

  private ReadFields() {}

  /**
   * Returns whether one of some accessors returns what a field holds. Never throws.
   *
   * @param type the class whose objects are read
   * @param accessors the names of methods that take nothing
   */
  public static boolean areReturned(Class<?> type, String field, String... accessors) {
    for (String accessor : accessors) {
      AccessorCode code = code(type, field, accessor);
      if (code != null && code.field().equals(field)) {
        return true;
      }
    }
    Warnings.once(
        "unread", type.getName() + "." + field, () -> unread(type, field, List.of(accessors)));
    return false;
  }

  /**
   * Returns the nearest code that does more than to call that of the superclass, up to the class
   * that has the field: one above can read only another field of that name.
   */
  private static @Nullable AccessorCode code(Class<?> type, String field, String accessor) {
    for (Class<?> t = type; t != null; t = t.getSuperclass()) {
      ClassFileMembers members = ClassFileMembers.of(t);
      AccessorCode code = members.accessors().get(accessor);
      if (code != null && !code.ofSuper()) {
        return code;
      }
      if (members.fields().contains(field) || !members.readable()) {
        return null;
      }
    }
    return null;
  }

  private static String unread(Class<?> type, String field, List<String> accessors) {
    return "What "
        + field
        + " of "
        + type.getName()
        + " holds is unknown, because "
        + (ClassFileMembers.of(type).readable()
            ? String.join("() and ", accessors) + "() does not simply return it"
            : "the class file, which shows what its methods do, cannot be read")
        + ". The texts of such an exception, or of one that holds such an object, are withheld."
        + " Make the field package-private, or let the method return it as it is.";
  }
}

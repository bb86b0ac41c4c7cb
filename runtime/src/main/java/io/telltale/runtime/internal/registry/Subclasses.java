/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What generated code cannot know: it was compiled against a class, and meets an object of a
 * subclass. That may override an accessor, so that what a private field holds is read by nobody,
 * and may have parts and marks of its own. Class files tell which do.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class Subclasses {

  /** Whether a class itself marks members, or is sensitive as a whole. */
  private static final ClassCache<Boolean> MARKS =
      new ClassCache<>() {
        @Override
        protected Boolean compute(Class<?> type) {
          return ClassFileMarks.inFileOf(type) == ClassFileMarks.SENSITIVE;
        }
      };

  private Subclasses() {}

  /**
   * Returns whether the accessors of a class yield for an object of a subclass what they do for one
   * of that class. Never throws.
   *
   * @param type the class of the object
   * @param declaring the class that declares the accessors
   */
  public static boolean inherit(Class<?> type, Class<?> declaring, String... accessors) {
    if (type == declaring) {
      return true;
    }
    for (String accessor : accessors) {
      Class<?> overriding = overriding(type, declaring, accessor);
      if (overriding != null) {
        Warnings.once(
            "overridden",
            type.getName() + "." + accessor,
            () -> overridden(type, declaring, overriding, accessor));
        return false;
      }
    }
    return true;
  }

  /** Returns the class that has another accessor, or may have one, if there is such a class. */
  private static @Nullable Class<?> overriding(Class<?> type, Class<?> declaring, String accessor) {
    AccessorCode ofClass = codeOfClass(declaring, accessor);
    AccessorCode own = ofClass == null ? defaultCode(declaring, null, accessor) : ofClass;
    if (own == null) {
      return declaring; // Its file is out of reach, or its methods have other names now.
    }
    Class<?> current = own.constant() ? declaring : type;
    while (current != null && current != declaring) {
      ClassFileMembers members = ClassFileMembers.of(current);
      AccessorCode other = members.accessors().get(accessor);
      if (other == null && ofClass == null) {
        other = defaultCode(current, declaring, accessor);
      }
      boolean overrides =
          other != null
              && !other.ofSuper()
              && !(own.inPackage() && !isSamePackage(current, declaring));
      if (overrides || !members.readable()) {
        return current;
      }
      current = current.getSuperclass();
    }
    return current == null ? type : null;
  }

  /** Returns the code that a class or a superclass has, which goes before that of interfaces. */
  private static @Nullable AccessorCode codeOfClass(Class<?> type, String accessor) {
    AccessorCode code = null;
    for (Class<?> t = type; t != null && code == null; t = t.getSuperclass()) {
      code = ClassFileMembers.of(t).accessors().get(accessor);
    }
    return code;
  }

  /** Returns the code that an interface has, unless that is one of another class, too. */
  private static @Nullable AccessorCode defaultCode(
      Class<?> type, @Nullable Class<?> other, String accessor) {
    for (Class<?> above : type.getInterfaces()) {
      if (other != null && above.isAssignableFrom(other)) {
        continue;
      }
      AccessorCode code = ClassFileMembers.of(above).accessors().get(accessor);
      AccessorCode found =
          code == null || code.isAbstract() ? defaultCode(above, other, accessor) : code;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isSamePackage(Class<?> type, Class<?> other) {
    return type.getPackageName().equals(other.getPackageName());
  }

  private static String overridden(
      Class<?> type, Class<?> declaring, Class<?> overriding, String accessor) {
    return "What "
        + accessor
        + "() of "
        + declaring.getName()
        + " reads is unknown in a "
        + type.getName()
        + ", as "
        + (overriding == declaring || !ClassFileMembers.of(overriding).readable()
            ? "the class file of " + overriding.getName() + " does not show its methods"
            : overriding.getName() + " overrides it")
        + ". The texts of such an exception, or of one that holds such an object, are withheld."
        + " Make the field that it reads package-private, or make it final.";
  }

  /**
   * Returns whether an object has nothing that its declared class does not know: no marks, and, if
   * it is sensitive as a whole, no fields. Never throws.
   *
   * @param type the class of the object
   * @param declared the class or interface that generated code was compiled against
   * @param whole whether all that the object holds is sensitive
   * @param parts the names of fields whose values are read all the same
   */
  public static boolean addNothing(
      Class<?> type, Class<?> declared, boolean whole, String... parts) {
    List<String> known = List.of(parts);
    for (Class<?> t = type; t != null && t != declared && t != Enum.class; t = t.getSuperclass()) {
      if (adds(t, declared, whole, known)) {
        Class<?> adding = t;
        Warnings.once(
            "added", type.getName() + " as " + declared.getName(), () -> added(adding, declared));
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a value whose declared type says nothing about it is of a class that is
   * sensitive, or that holds what is. Never throws.
   */
  public static boolean areMarked(Class<?> type) {
    if (!SensitiveClasses.contain(type)) {
      return false;
    }
    Warnings.once("undeclared", type.getName(), () -> undeclared(type));
    return true;
  }

  private static String undeclared(Class<?> type) {
    return type.getName()
        + " has marks, and a member of an exception holds it, but the declared type of that"
        + " member does not show them. So nobody reads what is sensitive in it, and the"
        + " texts of the exception are withheld. Declare the member with that class.";
  }

  private static boolean adds(Class<?> type, Class<?> declared, boolean whole, List<String> known) {
    ClassFileMembers members = ClassFileMembers.of(type);
    if (!members.readable() || marks(type) || marksByInterface(type, declared)) {
      return true;
    }
    return whole && members.fields().stream().anyMatch(f -> !known.contains(f) && !isOuter(f));
  }

  /** The object around that of an inner class is none of its parts. */
  private static boolean isOuter(String field) {
    return field.startsWith("this$");
  }

  private static boolean marks(Class<?> type) {
    return MARKS.get(type);
  }

  private static boolean marksByInterface(Class<?> type, Class<?> declared) {
    for (Class<?> above : type.getInterfaces()) {
      if (!above.isAssignableFrom(declared)
          && (marks(above) || marksByInterface(above, declared))) {
        return true;
      }
    }
    return false;
  }

  private static String added(Class<?> type, Class<?> declared) {
    return type.getName()
        + (ClassFileMembers.of(type).readable()
            ? " has values or marks of its own"
            : " has no class file that shows its values and marks")
        + ", and is in a member that is declared as "
        + declared.getName()
        + ". So nobody knows what is sensitive in it, and the texts of the exception are"
        + " withheld. Declare the member with that class, or mark in "
        + declared.getName()
        + " all that is sensitive.";
  }
}

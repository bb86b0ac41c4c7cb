/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Warnings;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exception classes met so far that bear Telltale's annotations, and of which no registry has a
 * writer: their module was compiled without the processor, or its services file was lost. Nobody
 * can read what is sensitive in them, so no text of their traces may leave. Neither may it where
 * the writer of a class below says that it cannot read what such a class marks.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class UnprocessedClasses {

  /** Beyond this many, they are said to be there and not named. */
  private static final int LIMIT = 256;

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private UnprocessedClasses() {}

  /** Returns the names of those met since this class was loaded, sorted; 256 of them at most. */
  public static Set<String> seen() {
    return new TreeSet<>(SEEN);
  }

  /**
   * Looks at a class that has no writer, once: this reads its class file.
   *
   * @return whether it says nothing that is sensitive, so that a missing writer hides no secret
   */
  static boolean isHarmless(Class<?> type) {
    ClassFileMarks marks = ClassFileMarks.of(type);
    if (marks == ClassFileMarks.NONE) {
      return true;
    }
    add(type.getName());
    boolean sensitive = marks == ClassFileMarks.SENSITIVE;
    Warnings.once("unprocessed", type.getName(), () -> warning(type, sensitive));
    return !sensitive;
  }

  /**
   * Adds a class of which the writer of a class below cannot read what is sensitive.
   *
   * @param type its binary name
   * @param member what the class marks
   */
  public static void addUnread(String type, String member) {
    add(type);
    Warnings.once("out of reach", type + "." + member, () -> warning(type, member));
  }

  private static void add(String type) {
    if (SEEN.size() < LIMIT) {
      SEEN.add(type);
    }
  }

  private static String warning(String type, String member) {
    return "'"
        + member
        + "' of "
        + type
        + " is sensitive, but no error registry has a writer for that class, and the writers of its"
        + " subclasses cannot read it: no text of the traces of such exceptions leaves. Compile the"
        + " module of "
        + type
        + " with telltale-processor, or give '"
        + member
        + "' an accessor there and compile the subclasses again.";
  }

  private static String warning(Class<?> type, boolean sensitive) {
    return type.getName()
        + " bears Telltale's annotations, but no error registry has a writer for it: "
        + (sensitive
            ? "nobody knows what is @Sensitive in it, or in what it exports, so no text of its"
                + " traces leaves"
            : "it is recorded without its code, like an undeclared exception")
        + ". Compile its module with telltale-processor on the annotation processor path (with JDK"
        + " 23 or newer, the class path works only with -proc:full; for Kotlin, use kapt), and keep"
        + " META-INF/services when you package it. In a named module, the module-info also provides"
        + " io.telltale.runtime.spi.ErrorModule.";
  }
}

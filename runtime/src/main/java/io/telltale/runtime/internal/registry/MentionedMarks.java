/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for marks in the class files that the one of an exception refers to: in annotations of the
 * users' own, which may bear Telltale's, and in the classes of what it holds, which may be
 * sensitive as a whole or have members that are.
 *
 * <p>Used once for a class, by one thread.
 */
final class MentionedMarks {

  /** How many class files are read for one exception: beyond them anything may be sensitive. */
  private static final int MAX_FILES = 64;

  /** How far superclasses, and annotations of annotations, are followed. */
  private static final int MAX_DEPTH = 8;

  private static final List<String> PLATFORM = List.of("java/", "javax/", "jdk/", "sun/");

  private final ClassLoader loader;
  private final Map<String, @Nullable ClassFile> files = new HashMap<>();

  private MentionedMarks(ClassLoader loader) {
    this.loader = loader;
  }

  /** Whether a class bears an annotation that is a mark, or holds what is sensitive. */
  static boolean areIn(ClassFile file, @Nullable ClassLoader loader) {
    return areIn(file, loader, true);
  }

  /** The same where an annotation that exports a member is no mark. */
  static boolean areSensitiveIn(ClassFile file, @Nullable ClassLoader loader) {
    return areIn(file, loader, false);
  }

  private static boolean areIn(ClassFile file, @Nullable ClassLoader loader, boolean exporting) {
    if (loader == null) {
      return false;
    }
    MentionedMarks marks = new MentionedMarks(loader);
    return marks.bearsMark(file, exporting, 0)
        || file.held().stream().anyMatch(marks::isSensitive)
        || marks.files.size() > MAX_FILES;
  }

  /**
   * Whether one of the annotations in a class file bears one that is a mark.
   *
   * @param exporting whether one that exports a member is, as its type may have marks
   */
  private boolean bearsMark(ClassFile file, boolean exporting, int depth) {
    return depth < MAX_DEPTH
        && file.annotations().stream()
            .map(this::file)
            .anyMatch(own -> own != null && isMark(own, exporting, depth));
  }

  private boolean isMark(ClassFile own, boolean exporting, int depth) {
    return own.isSensitive()
        || (exporting && own.marks() == ClassFileMarks.SENSITIVE)
        || bearsMark(own, exporting, depth + 1);
  }

  /** Whether the objects of a class are sensitive, or have members that are. */
  private boolean isSensitive(String name) {
    return !isThrowable(name) && isSensitive(name, 0);
  }

  private boolean isSensitive(String name, int depth) {
    ClassFile file = depth == MAX_DEPTH ? null : file(name);
    return file != null
        && (file.isSensitive()
            || bearsMark(file, false, 0)
            || file.above().stream().anyMatch(above -> isSensitive(above, depth + 1)));
  }

  /** An exception within an exception has a writer of its own, or is looked at itself. */
  private boolean isThrowable(String name) {
    String top = name;
    for (int i = 0; i < MAX_DEPTH; i++) {
      ClassFile file = file(top);
      if (file == null) {
        break;
      }
      top = file.superclass();
    }
    return top.equals("java/lang/Throwable") || top.matches("javax?/.*(Exception|Error)");
  }

  private @Nullable ClassFile file(String name) {
    if (PLATFORM.stream().anyMatch(name::startsWith) || files.size() > MAX_FILES) {
      return null;
    }
    if (!files.containsKey(name)) {
      files.put(name, ClassFileMarks.read(() -> loader.getResourceAsStream(name + ".class")));
    }
    return files.get(name);
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.Failures;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Telltale's annotations say of a class, as its class file has it: they are kept there for the
 * compiler, and no reflection shows them.
 *
 * <p>An annotation of Telltale's stands in the constant pool by its descriptor. One of the users'
 * own, and the class of what is held, are looked up in their own class files.
 */
enum ClassFileMarks {
  /** None, or the class file is out of reach, as in a native image. */
  NONE,
  /** A code. */
  DECLARED,
  /** Members that must not leave, or exported ones, whose types may have such members. */
  SENSITIVE;

  static final String SENSITIVE_DESCRIPTOR = "Lio/telltale/annotations/Sensitive;";

  private static final Map<String, ClassFileMarks> BY_DESCRIPTOR =
      Map.of(
          SENSITIVE_DESCRIPTOR,
          SENSITIVE,
          "Lio/telltale/annotations/ErrorAttribute;",
          SENSITIVE,
          "Lio/telltale/annotations/ErrorCode;",
          DECLARED,
          "Lio/telltale/annotations/ErrorSource;",
          DECLARED);

  /** Superclasses are asked for again by each class below them, and their files are read once. */
  private static final ClassCache<ClassFileMarks> BY_CLASS =
      new ClassCache<>() {
        @Override
        protected ClassFileMarks compute(Class<?> type) {
          return read(type);
        }
      };

  /** Returns what a class says, and its interfaces: that of their superclasses is their own. */
  static ClassFileMarks of(Class<?> type) {
    return isOfPlatform(type) ? NONE : BY_CLASS.get(type);
  }

  private static ClassFileMarks read(Class<?> type) {
    ClassFileMarks marks = inFileOf(type);
    for (Class<?> above : type.getInterfaces()) {
      if (marks == SENSITIVE) {
        break;
      }
      ClassFileMarks more = of(above);
      marks = more.compareTo(marks) > 0 ? more : marks;
    }
    return marks;
  }

  /** Whether a class comes with Java, which has no marks. */
  static boolean isOfPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Returns what a class itself says, without its interfaces. */
  static ClassFileMarks inFileOf(Class<?> type) {
    return inFile(() -> file(type), type.getClassLoader());
  }

  /**
   * Returns whether a class itself is sensitive, or something that its objects hold. That members
   * are exported does not count.
   */
  static boolean isSensitive(Class<?> type) {
    ClassFile file = read(() -> file(type));
    return file != null
        && (file.isSensitive() || MentionedMarks.areSensitiveIn(file, type.getClassLoader()));
  }

  private static @Nullable InputStream file(Class<?> type) {
    return type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class");
  }

  /**
   * Returns what a class file says; nothing if it is not there, or is none.
   *
   * @param loader finds the class files that it refers to; null for none
   */
  static ClassFileMarks inFile(
      Supplier<@Nullable InputStream> source, @Nullable ClassLoader loader) {
    ClassFile file = read(source);
    if (file == null) {
      return NONE;
    }
    boolean sensitive = file.marks() == SENSITIVE || MentionedMarks.areIn(file, loader);
    return sensitive ? SENSITIVE : file.marks();
  }

  /** Reads a class file; returns null if it is not there, or is none. */
  static @Nullable ClassFile read(Supplier<@Nullable InputStream> source) {
    try (InputStream in = source.get()) {
      return in == null ? null : ClassFile.read(new DataInputStream(new BufferedInputStream(in)));
    } catch (Throwable failure) {
      // A class loader of others may throw what it likes.
      Failures.contain(failure);
      return null;
    }
  }

  /** Returns what the descriptor of an annotation says, if it is one that counts. */
  static ClassFileMarks ofDescriptor(String text) {
    return BY_DESCRIPTOR.getOrDefault(text, NONE);
  }
}

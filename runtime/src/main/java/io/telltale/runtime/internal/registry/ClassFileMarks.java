/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Failures;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Telltale's annotations say of a class, as its class file has it: they are kept there for the
 * compiler, and no reflection shows them.
 *
 * <p>An annotation stands in the constant pool by its descriptor. So the pool is all that is read,
 * and the first that is sensitive ends it (JVMS, section 4.4).
 */
enum ClassFileMarks {
  /** None, or the class file is out of reach, as in a native image. */
  NONE,
  /** A code. */
  DECLARED,
  /** Members that must not leave, or exported ones, whose types may have such members. */
  SENSITIVE;

  private static final Map<String, ClassFileMarks> BY_DESCRIPTOR =
      Map.of(
          "Lio/telltale/annotations/Sensitive;", SENSITIVE,
          "Lio/telltale/annotations/ErrorAttribute;", SENSITIVE,
          "Lio/telltale/annotations/ErrorCode;", DECLARED,
          "Lio/telltale/annotations/ErrorSource;", DECLARED);

  private static final int MAGIC = 0xCAFEBABE;

  /** Superclasses are asked for again by each class below them, and their files are read once. */
  private static final ClassValue<ClassFileMarks> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected ClassFileMarks computeValue(Class<?> type) {
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

  private static boolean isOfPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private static ClassFileMarks inFileOf(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    return inFile(() -> type.getResourceAsStream(file));
  }

  /** Returns what a class file says; nothing if it is not there, or is none. */
  static ClassFileMarks inFile(Supplier<@Nullable InputStream> file) {
    try (InputStream in = file.get()) {
      return in == null ? NONE : read(new DataInputStream(new BufferedInputStream(in)));
    } catch (Throwable failure) {
      // A class loader of others may throw what it likes.
      Failures.rethrowIfFatal(failure);
      return NONE;
    }
  }

  private static ClassFileMarks read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      return NONE;
    }
    in.skipNBytes(4);
    ClassFileMarks marks = NONE;
    int count = in.readUnsignedShort();
    for (int i = 1; i < count && marks != SENSITIVE; i++) {
      int tag = in.readUnsignedByte();
      if (tag == 1) {
        ClassFileMarks found = readText(in);
        marks = found.compareTo(marks) > 0 ? found : marks;
        continue;
      }
      int length = length(tag);
      if (length == 0) {
        break;
      }
      in.skipNBytes(length);
      // A long and a double take two places.
      i += tag == 5 || tag == 6 ? 1 : 0;
    }
    return marks;
  }

  /** Returns what a text says, which is made only if it is as long as a descriptor that counts. */
  private static ClassFileMarks readText(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort();
    if (BY_DESCRIPTOR.keySet().stream().noneMatch(text -> text.length() == length)) {
      in.skipNBytes(length);
      return NONE;
    }
    String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    return BY_DESCRIPTOR.getOrDefault(text, NONE);
  }

  /** Returns how long a constant is behind its tag, or 0 for one that nobody knows yet. */
  private static int length(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> 0;
    };
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.Failures;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a class declares itself, as its class file has it: the fields of its objects, and the
 * methods that may be accessors (JVMS, chapter 4).
 *
 * @param readable false if the class file is out of reach: then nothing is known
 * @param fields the names of the fields that its objects have
 * @param unchanging the names of those that are final, of texts, numbers and truth values
 * @param accessors the methods of its objects that take nothing, by name
 */
record ClassFileMembers(
    boolean readable,
    Set<String> fields,
    Set<String> unchanging,
    Map<String, AccessorCode> accessors) {

  private static final ClassFileMembers UNKNOWN =
      new ClassFileMembers(false, Set.of(), Set.of(), Map.of());

  private static final int MAGIC = 0xCAFEBABE;
  private static final int STATIC = 0x0008;
  private static final int FINAL = 0x0010;
  private static final int BRIDGE = 0x0040;

  private static final Set<String> IMMUTABLE =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Double;",
          "Z",
          "I",
          "J",
          "D");

  private static final ClassCache<ClassFileMembers> BY_CLASS =
      new ClassCache<>() {
        @Override
        protected ClassFileMembers compute(Class<?> type) {
          return read(type);
        }
      };

  /** Returns what a class declares; its file is read once. Never throws. */
  static ClassFileMembers of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  private static ClassFileMembers read(Class<?> type) {
    try (InputStream in = open(type)) {
      return in == null ? UNKNOWN : read(new DataInputStream(new BufferedInputStream(in)));
    } catch (Throwable failure) {
      // A class loader of others may throw what it likes, and a class file may be of any shape.
      Failures.contain(failure);
      return UNKNOWN;
    }
  }

  /** Opens the file of a class, or returns null if it is out of reach. */
  static @Nullable InputStream open(Class<?> type) {
    return type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class");
  }

  static ClassFileMembers read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      return UNKNOWN;
    }
    in.skipNBytes(4);
    ConstantPool pool = ConstantPool.read(in);
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    Set<String> fields = new HashSet<>();
    Set<String> unchanging = new HashSet<>();
    Map<Integer, String> constants = new HashMap<>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      int flags = in.readUnsignedShort();
      boolean ofClass = (flags & STATIC) != 0;
      String name = pool.text(in.readUnsignedShort());
      String descriptor = pool.text(in.readUnsignedShort());
      byte[] constant = attribute(in, pool, "ConstantValue");
      if (!ofClass) {
        fields.add(name);
        if ((flags & FINAL) != 0 && IMMUTABLE.contains(descriptor)) {
          unchanging.add(name);
        }
        if (constant != null && constant.length == 2) {
          constants.put((constant[0] & 0xFF) << 8 | (constant[1] & 0xFF), name);
        }
      }
    }
    return new ClassFileMembers(true, fields, unchanging, accessors(in, pool, constants));
  }

  /**
   * @param constants the fields whose values are constants, by the index of that
   */
  private static Map<String, AccessorCode> accessors(
      DataInputStream in, ConstantPool pool, Map<Integer, String> constants) throws IOException {
    Map<String, AccessorCode> accessors = new HashMap<>();
    Map<String, AccessorCode> bridges = new HashMap<>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      int flags = in.readUnsignedShort();
      String name = pool.text(in.readUnsignedShort());
      String descriptor = pool.text(in.readUnsignedShort());
      byte[] code = code(in, pool);
      if ((flags & STATIC) == 0 && descriptor.startsWith("()") && !descriptor.endsWith("V")) {
        Map<String, AccessorCode> found = (flags & BRIDGE) == 0 ? accessors : bridges;
        found.merge(name, AccessorCode.of(name, flags, code, pool, constants), AccessorCode::and);
      }
    }
    // A bridge leads to the method beside it, or to that of the superclass.
    bridges.forEach(accessors::putIfAbsent);
    return accessors;
  }

  /** Passes over the attributes of a method, and returns its code if it has any. */
  private static byte @Nullable [] code(DataInputStream in, ConstantPool pool) throws IOException {
    byte[] attribute = attribute(in, pool, "Code");
    if (attribute == null) {
      return null;
    }
    ByteBuffer code = ByteBuffer.wrap(attribute);
    int size = code.getInt(4);
    return Arrays.copyOfRange(attribute, 8, 8 + size);
  }

  /** Passes over the attributes of a field or method, and returns one of them if it is there. */
  private static byte @Nullable [] attribute(DataInputStream in, ConstantPool pool, String name)
      throws IOException {
    byte[] found = null;
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      boolean isFound = pool.text(in.readUnsignedShort()).equals(name);
      int length = in.readInt();
      if (isFound) {
        found = in.readNBytes(length);
      } else {
        in.skipNBytes(Integer.toUnsignedLong(length));
      }
    }
    return found;
  }
}

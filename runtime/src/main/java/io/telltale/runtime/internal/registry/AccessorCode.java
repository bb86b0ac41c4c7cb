/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the byte code of a method without parameters says at first sight (JVMS, section 6.5).
 *
 * @param inPackage whether only classes of its package can override it
 * @param ofSuper whether it returns what the method of the superclass does, and does nothing else
 * @param constant whether what it returns says nothing of its object: it has no code, or returns a
 *     constant, or throws
 * @param isAbstract whether it has no code
 * @param field the field of its own class that it returns as it is, or nothing
 */
record AccessorCode(
    boolean inPackage, boolean ofSuper, boolean constant, boolean isAbstract, String field) {

  private static final int VISIBLE = 0x0001 | 0x0002 | 0x0004;
  private static final int LDC = 0x12;
  private static final int LDC_WIDE = 0x13;
  private static final int LDC_LONG = 0x14;
  private static final int ALOAD_0 = 0x2A;
  private static final int DUP = 0x59;
  private static final int FIRST_RETURN = 0xAC;
  private static final int LAST_RETURN = 0xB0;
  private static final int GETSTATIC = 0xB2;
  private static final int INVOKESPECIAL = 0xB7;
  private static final int INVOKESTATIC = 0xB8;
  private static final int NEW = 0xBB;
  private static final int ATHROW = 0xBF;
  private static final int CHECKCAST = 0xC0;
  private static final int LAST_CONST = 0x0F;
  private static final int BIPUSH = 0x10;
  private static final int SIPUSH = 0x11;

  /**
   * Looks at a method.
   *
   * @param constants the fields whose values are constants, by the index of that
   */
  static AccessorCode of(
      String name,
      int flags,
      byte @Nullable [] code,
      ConstantPool pool,
      Map<Integer, String> constants) {
    return new AccessorCode(
        (flags & VISIBLE) == 0,
        code != null && isOfSuper(name, code, pool),
        code == null || isConstant(code),
        code == null,
        code == null ? "" : ReturnedField.of(code, pool, constants));
  }

  /** Returns what holds for two methods of one name. */
  AccessorCode and(AccessorCode other) {
    return new AccessorCode(
        inPackage && other.inPackage,
        ofSuper && other.ofSuper,
        constant && other.constant,
        isAbstract && other.isAbstract,
        field.equals(other.field) ? field : "");
  }

  /** aload_0; invokespecial; with or without checkcast; return. */
  private static boolean isOfSuper(String name, byte[] code, ConstantPool pool) {
    boolean cast = code.length == 8 && at(code, 4) == CHECKCAST;
    return (cast || code.length == 5)
        && at(code, 0) == ALOAD_0
        && at(code, 1) == INVOKESPECIAL
        && pool.member(at(code, 2) << 8 | at(code, 3)).name().equals(name)
        && isReturn(at(code, code.length - 1));
  }

  private static boolean isConstant(byte[] code) {
    int first = at(code, 0);
    if (first == NEW && at(code, 3) == DUP) {
      // throw new UnsupportedOperationException(), with or without a constant text
      return code.length <= 11 && at(code, code.length - 1) == ATHROW;
    }
    return code.length == 1 + length(first) && isReturn(at(code, code.length - 1));
  }

  /** Returns how long an instruction is that yields a constant, or 0 for another one. */
  private static int length(int instruction) {
    return switch (instruction) {
      case BIPUSH, LDC -> 2;
      case SIPUSH, LDC_WIDE, LDC_LONG, GETSTATIC, INVOKESTATIC -> 3;
      default -> instruction <= LAST_CONST ? 1 : 0;
    };
  }

  private static boolean isReturn(int instruction) {
    return instruction >= FIRST_RETURN && instruction <= LAST_RETURN;
  }

  private static int at(byte[] code, int index) {
    return index < code.length ? code[index] & 0xFF : 0;
  }
}

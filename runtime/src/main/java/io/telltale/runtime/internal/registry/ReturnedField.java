/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.registry.ConstantPool.MemberName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which field a method returns that takes nothing: the field as it is, or a copy, a view
 * or an Optional of it. The byte code (JVMS, section 6.5) is followed as it runs where the field is
 * not null; at the first instruction that may do anything else, the method returns none.
 */
final class ReturnedField {

  /** What an instruction takes or leaves: {@code this}, the field's value, or anything else. */
  private enum Value {
    THIS,
    FIELD,
    NEW,
    OTHER
  }

  private static final int ACONST_NULL = 0x01;
  private static final int LDC = 0x12;
  private static final int LDC_W = 0x13;
  private static final int LDC2_W = 0x14;
  private static final int ALOAD = 0x19;
  private static final int ALOAD_0 = 0x2A;
  private static final int ALOAD_3 = 0x2D;
  private static final int ASTORE = 0x3A;
  private static final int ASTORE_0 = 0x4B;
  private static final int ASTORE_3 = 0x4E;
  private static final int POP = 0x57;
  private static final int DUP = 0x59;
  private static final int I2L = 0x85;
  private static final int I2D = 0x87;
  private static final int F2D = 0x8D;
  private static final int GOTO = 0xA7;
  private static final int FIRST_RETURN = 0xAC;
  private static final int LAST_RETURN = 0xB0;
  private static final int GETFIELD = 0xB4;
  private static final int INVOKEVIRTUAL = 0xB6;
  private static final int INVOKESPECIAL = 0xB7;
  private static final int INVOKESTATIC = 0xB8;
  private static final int NEW = 0xBB;
  private static final int CHECKCAST = 0xC0;
  private static final int IFNULL = 0xC6;
  private static final int IFNONNULL = 0xC7;

  /** Methods of classes that return their first argument, or a copy or a view of it. */
  private static final Map<String, Set<String>> COPYING =
      Map.of(
          "java/util/Objects", Set.of("requireNonNull"),
          "java/util/Optional", Set.of("of", "ofNullable"),
          "java/util/OptionalInt", Set.of("of"),
          "java/util/OptionalLong", Set.of("of"),
          "java/util/OptionalDouble", Set.of("of"),
          "java/util/Arrays", Set.of("asList"),
          "java/util/Collections",
              Set.of(
                  "unmodifiableCollection",
                  "unmodifiableList",
                  "unmodifiableMap",
                  "unmodifiableSet",
                  "unmodifiableSortedMap",
                  "unmodifiableSortedSet"));

  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Map");

  private final byte[] code;
  private final ConstantPool pool;
  private final Map<Integer, String> constants;
  private final Deque<Value> stack = new ArrayDeque<>();
  private final Value[] locals = {Value.THIS, Value.OTHER, Value.OTHER, Value.OTHER};
  private String field = "";
  private int next;

  private ReturnedField(byte[] code, ConstantPool pool, Map<Integer, String> constants) {
    this.code = code;
    this.pool = pool;
    this.constants = constants;
  }

  /**
   * Returns the name of the field, or nothing.
   *
   * @param constants the fields whose values are constants, which compilers put in place of them
   */
  static String of(byte[] code, ConstantPool pool, Map<Integer, String> constants) {
    ReturnedField method = new ReturnedField(code, pool, constants);
    return method.returnsField() ? method.field : "";
  }

  private boolean returnsField() {
    while (next < code.length) {
      int instruction = at(next);
      if (instruction >= FIRST_RETURN && instruction <= LAST_RETURN) {
        return stack.peek() == Value.FIELD;
      }
      int before = next;
      if (!step(instruction) || next <= before) {
        return false;
      }
    }
    return false;
  }

  /** Follows one instruction; returns false if it may do anything. */
  private boolean step(int instruction) {
    if (instruction >= ALOAD_0 && instruction <= ALOAD_3) {
      return push(locals[instruction - ALOAD_0], 1);
    }
    if (instruction >= ASTORE_0 && instruction <= ASTORE_3) {
      return store(instruction - ASTORE_0, 1);
    }
    return switch (instruction) {
      case ALOAD -> at(next + 1) < locals.length && push(locals[at(next + 1)], 2);
      case ASTORE -> store(at(next + 1), 2);
      case ACONST_NULL -> push(Value.OTHER, 1);
      case LDC -> load(at(next + 1), 2);
      case LDC_W, LDC2_W -> load(index(), 3);
      case DUP -> !stack.isEmpty() && push(stack.getFirst(), 1);
      case POP -> stack.poll() != null && skip(1);
      case I2L, I2D, F2D -> stack.peek() == Value.FIELD && skip(1);
      case CHECKCAST -> stack.peek() == Value.FIELD && skip(3);
      case GETFIELD -> readField();
      case NEW -> pool.className(index()).startsWith("java/") && push(Value.NEW, 3);
      case IFNULL -> stack.poll() == Value.FIELD && skip(3);
      case IFNONNULL -> stack.poll() == Value.FIELD && jump();
      case GOTO -> jump();
      case INVOKESPECIAL -> construct(pool.member(index()));
      case INVOKESTATIC -> call(pool.member(index()));
      case INVOKEVIRTUAL -> stack.poll() == Value.FIELD && view(pool.member(index()));
      default -> false;
    };
  }

  private boolean readField() {
    return stack.poll() == Value.THIS && read(pool.member(index()).name(), 3);
  }

  /** A constant is a field if that has it as its value, and else a text such as one of an error. */
  private boolean load(int constant, int length) {
    String name = constants.get(constant);
    return name == null ? push(Value.OTHER, length) : read(name, length);
  }

  private boolean read(String name, int length) {
    boolean first = field.isEmpty() || field.equals(name);
    field = name;
    return first && push(Value.FIELD, length);
  }

  /** {@code new ArrayList<>(field)}: the object takes the place of its two references. */
  private boolean construct(MemberName constructor) {
    return parameters(constructor) == 1
        && stack.poll() == Value.FIELD
        && stack.poll() == Value.NEW
        && stack.poll() == Value.NEW
        && push(Value.FIELD, 3);
  }

  private boolean call(MemberName method) {
    for (int i = parameters(method); i > 1; i--) {
      if (stack.poll() != Value.OTHER) {
        return false;
      }
    }
    return stack.poll() == Value.FIELD && isCopying(method) && push(Value.FIELD, 3);
  }

  private static boolean isCopying(MemberName method) {
    String owner = method.owner();
    String name = method.name();
    String simple = owner.substring(owner.lastIndexOf('/') + 1);
    boolean collection = owner.startsWith("java/util/") && COLLECTIONS.contains(simple);
    boolean immutable = owner.startsWith("com/google/common/collect/Immutable");
    boolean boxing = owner.startsWith("java/lang/") && name.equals("valueOf");
    return COPYING.getOrDefault(owner, Set.of()).contains(name)
        || ((collection || immutable) && name.equals("copyOf"))
        || (boxing && parameters(method) == 1);
  }

  /** A clone of an array or of a value of the platform, its time, or the number in its box. */
  private boolean view(MemberName method) {
    String owner = method.owner();
    boolean clone = method.name().equals("clone") && owner.matches("\\[.*|java/.*");
    boolean time = owner.equals("java/util/Date") && method.name().equals("getTime");
    boolean unboxing = owner.startsWith("java/lang/") && method.name().endsWith("Value");
    return (clone || time || unboxing) && parameters(method) == 0 && push(Value.FIELD, 3);
  }

  private boolean store(int local, int length) {
    Value value = stack.poll();
    if (value == null || local == 0 || local >= locals.length) {
      return false;
    }
    locals[local] = value;
    return skip(length);
  }

  private boolean push(Value value, int length) {
    stack.push(value);
    return skip(length);
  }

  private boolean skip(int length) {
    next += length;
    return true;
  }

  private boolean jump() {
    next += (short) index();
    return true;
  }

  private int index() {
    return at(next + 1) << 8 | at(next + 2);
  }

  private int at(int index) {
    return index < code.length ? code[index] & 0xFF : 0;
  }

  /** Returns how many parameters a method has. */
  private static int parameters(MemberName method) {
    String descriptor = method.descriptor();
    int count = 0;
    for (int i = 1; i < descriptor.length() && descriptor.charAt(i) != ')'; i++) {
      while (descriptor.charAt(i) == '[') {
        i++;
      }
      if (descriptor.charAt(i) == 'L') {
        i = descriptor.indexOf(';', i);
      }
      count++;
    }
    return count;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The constants of a class file that name members (JVMS, section 4.4). */
final class ConstantPool {

  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int METHOD_OF_INTERFACE = 11;
  private static final int NAME_AND_TYPE = 12;

  private final Object[] constants;

  private ConstantPool(Object[] constants) {
    this.constants = constants;
  }

  /** Two indexes: of a class and a name with its type, or of a name and a type. */
  private record Pair(int first, int second, boolean member) {}

  /** The index of a class's name. */
  private record ClassName(int index) {}

  /**
   * A field or method of a class.
   *
   * @param owner the class, as an internal name, {@code com/acme/Email}
   */
  record MemberName(String owner, String name, String descriptor) {}

  private static final MemberName NONE = new MemberName("", "", "");

  static ConstantPool read(DataInputStream in) throws IOException {
    Object[] constants = new Object[in.readUnsignedShort()];
    for (int i = 1; i < constants.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> constants[i] = in.readUTF();
        case CLASS -> constants[i] = new ClassName(in.readUnsignedShort());
        case FIELD, METHOD, METHOD_OF_INTERFACE, NAME_AND_TYPE ->
            constants[i] =
                new Pair(in.readUnsignedShort(), in.readUnsignedShort(), tag != NAME_AND_TYPE);
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // A long and a double take two places.
        }
        default -> throw new IOException("constant of an unknown kind: " + tag);
      }
    }
    return new ConstantPool(constants);
  }

  /** Returns a text, or nothing if there is none at an index. */
  String text(int index) {
    return at(index) instanceof String text ? text : "";
  }

  /** Returns the name of a class, or nothing if an index is that of another constant. */
  String className(int index) {
    return at(index) instanceof ClassName name ? text(name.index()) : "";
  }

  /** Returns a field or method, with empty names if an index is that of another constant. */
  MemberName member(int index) {
    return at(index) instanceof Pair member
            && member.member()
            && at(member.second()) instanceof Pair named
        ? new MemberName(className(member.first()), text(named.first()), text(named.second()))
        : NONE;
  }

  /** Returns every field and method that is named here, of whatever class. */
  List<MemberName> members() {
    List<MemberName> members = new ArrayList<>();
    for (int i = 1; i < constants.length; i++) {
      MemberName member = member(i);
      if (!member.equals(NONE)) {
        members.add(member);
      }
    }
    return members;
  }

  private Object at(int index) {
    return index < constants.length && constants[index] != null ? constants[index] : "";
  }
}

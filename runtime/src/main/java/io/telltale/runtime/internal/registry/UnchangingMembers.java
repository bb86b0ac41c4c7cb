/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.registry.ConstantPool.MemberName;
import io.telltale.runtime.spi.ErrorWriter;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells whether an exception says the same of itself whenever it is asked: whether all that its
 * writers read is in final fields of texts and numbers, directly or through accessors that return
 * such a field as it is. The class files tell. Then nobody has to remember what it said before.
 *
 * <p>This class is internal and is hence not for public use. Stateless and safe for concurrent use.
 */
public final class UnchangingMembers {

  /** What generated code names besides members of the exception. */
  private static final String[] OF_ITSELF = {
    "io/telltale/runtime/spi/",
    "io/telltale/runtime/data/",
    "io/telltale/annotations/",
    "io/opentelemetry/api/",
    "java/lang/invoke/",
    "java/lang/StringBuilder"
  };

  /** In front of a class file's constants. */
  private static final int HEADER = 8;

  private UnchangingMembers() {}

  /**
   * Returns whether the writers of a class read only what never changes; false if that is not
   * known. It reads class files. Never throws.
   *
   * @param type a class of exceptions
   * @param chain the writers of that very class
   */
  public static boolean areAll(Class<?> type, WriterChain chain) {
    try {
      for (ErrorWriter writer : chain.writers()) {
        if (!areAll(type, writer.getClass())) {
          return false;
        }
      }
      return true;
    } catch (Throwable failure) {
      // A class loader of others may throw what it likes, and a class file may be of any shape.
      Failures.contain(failure);
      return false;
    }
  }

  private static boolean areAll(Class<?> type, Class<?> writer) throws IOException {
    try (InputStream file = ClassFileMembers.open(writer)) {
      if (file == null) {
        return false;
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(file));
      in.skipNBytes(HEADER);
      for (MemberName member : ConstantPool.read(in).members()) {
        if (!isOfWriter(member, writer) && !isUnchanging(member, type)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isOfWriter(MemberName member, Class<?> writer) {
    String owner = member.owner();
    if (owner.equals("java/lang/Object")) {
      return member.name().equals("<init>") || member.name().equals("getClass");
    }
    for (String prefix : OF_ITSELF) {
      if (owner.startsWith(prefix)) {
        return true;
      }
    }
    return owner.equals(internalName(writer));
  }

  /** The object may be of a subclass, whose methods are called then. */
  private static boolean isUnchanging(MemberName member, Class<?> type) {
    Class<?> owner = type;
    while (owner != null && !internalName(owner).equals(member.owner())) {
      owner = owner.getSuperclass();
    }
    return owner != null
        && (member.descriptor().startsWith("()")
            ? isAccessor(member.name(), type)
            : isField(member.name(), owner));
  }

  private static boolean isAccessor(String name, Class<?> type) {
    for (Class<?> t = type; t != null && t != Throwable.class; t = t.getSuperclass()) {
      ClassFileMembers members = ClassFileMembers.of(t);
      AccessorCode code = members.accessors().get(name);
      if (code != null && !code.ofSuper()) {
        return members.unchanging().contains(code.field());
      }
      if (!members.readable()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isField(String name, Class<?> owner) {
    for (Class<?> t = owner; t != null && t != Throwable.class; t = t.getSuperclass()) {
      ClassFileMembers members = ClassFileMembers.of(t);
      if (!members.readable() || members.fields().contains(name)) {
        return members.unchanging().contains(name);
      }
    }
    return false;
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}

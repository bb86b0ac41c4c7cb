/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says of itself and of the classes that it refers to, as internal names, {@code
 * com/acme/Email} (JVMS, chapter 4). No class is loaded for it.
 */
final class ClassFile {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int ACC_STATIC = 0x0008;
  private static final Pattern NAME = Pattern.compile("L([^;<>:]+)[;<]");

  /** The type of a class, which holds no object of it. */
  private static final Pattern CLASS = Pattern.compile("Ljava/lang/Class<[-+]?L[^;<>]+;>;");

  private final ConstantTexts constants;
  private final ClassFileMarks marks;
  private String superclass = "";
  private final Set<String> above = new LinkedHashSet<>();
  private final Set<String> held = new LinkedHashSet<>();
  private final Set<String> annotations = new LinkedHashSet<>();

  private ClassFile(ConstantTexts constants) {
    this.constants = constants;
    this.marks = constants.marks();
  }

  /** Reads a class file; null if it is none. */
  static @Nullable ClassFile read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      return null;
    }
    in.skipNBytes(4);
    ClassFile file = new ClassFile(ConstantTexts.read(in));
    if (file.constants.isComplete()) {
      file.readBody(in);
    }
    return file;
  }

  /** What Telltale's own annotations say, wherever they stand in it. */
  ClassFileMarks marks() {
    return marks;
  }

  /** Whether something in it is marked as sensitive, or it is as a whole. */
  boolean isSensitive() {
    return constants.has(ClassFileMarks.SENSITIVE_DESCRIPTOR);
  }

  /** Its superclass, or nothing for Object's and for that of a file that cannot be read. */
  String superclass() {
    return superclass;
  }

  /** Its superclass and interfaces. */
  Set<String> above() {
    return above;
  }

  /** The types of the fields of its objects, with what they have as arguments. */
  Set<String> held() {
    return held;
  }

  /** The annotations on it, on its members and their parameters, and on the types of these. */
  Set<String> annotations() {
    return annotations;
  }

  private void readBody(DataInputStream in) throws IOException {
    in.skipNBytes(4);
    superclass = constants.className(in.readUnsignedShort());
    above.add(superclass);
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      above.add(constants.className(in.readUnsignedShort()));
    }
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      boolean ofObject = (in.readUnsignedShort() & ACC_STATIC) == 0;
      in.skipNBytes(2);
      String descriptor = constants.text(in.readUnsignedShort());
      if (ofObject) {
        addNames(descriptor);
      }
      readAttributes(in, ofObject);
    }
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      in.skipNBytes(6);
      readAttributes(in, false);
    }
    readAttributes(in, false);
  }

  private void readAttributes(DataInputStream in, boolean ofField) throws IOException {
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      String name = constants.text(in.readUnsignedShort());
      int length = in.readInt();
      if (ofField && name.equals("Signature") && length == 2) {
        addNames(constants.text(in.readUnsignedShort()));
      } else if (AnnotationNames.isAttribute(name)) {
        new AnnotationNames(in.readNBytes(length), constants, annotations).read(name);
      } else {
        in.skipNBytes(Integer.toUnsignedLong(length));
      }
    }
  }

  private void addNames(String descriptor) {
    Matcher name = NAME.matcher(CLASS.matcher(descriptor).replaceAll(""));
    while (name.find()) {
      held.add(name.group(1));
    }
  }
}

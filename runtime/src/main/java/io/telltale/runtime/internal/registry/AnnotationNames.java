/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;

/** Collects the types of the annotations in one attribute of a class file (JVMS, 4.7.16 to 20). */
final class AnnotationNames {

  private static final String PREFIX = "Runtime";
  private static final String PARAMETERS = "ParameterAnnotations";
  private static final String TYPES = "TypeAnnotations";

  private final DataInputStream in;
  private final ConstantTexts constants;
  private final Set<String> names;

  AnnotationNames(byte[] attribute, ConstantTexts constants, Set<String> names) {
    this.in = new DataInputStream(new ByteArrayInputStream(attribute));
    this.constants = constants;
    this.names = names;
  }

  /** Whether an attribute of this name holds annotations. */
  static boolean isAttribute(String name) {
    return name.startsWith(PREFIX) && name.endsWith("Annotations");
  }

  void read(String name) throws IOException {
    int lists = name.endsWith(PARAMETERS) ? in.readUnsignedByte() : 1;
    for (; lists > 0; lists--) {
      for (int i = in.readUnsignedShort(); i > 0; i--) {
        if (name.endsWith(TYPES)) {
          skipTarget();
        }
        readAnnotation();
      }
    }
  }

  private void readAnnotation() throws IOException {
    String descriptor = constants.text(in.readUnsignedShort());
    if (descriptor.length() > 2) {
      names.add(descriptor.substring(1, descriptor.length() - 1));
    }
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      in.skipNBytes(2);
      skipValue();
    }
  }

  private void skipValue() throws IOException {
    switch (in.readUnsignedByte()) {
      case 'e' -> in.skipNBytes(4);
      case '@' -> readAnnotation();
      case '[' -> {
        for (int i = in.readUnsignedShort(); i > 0; i--) {
          skipValue();
        }
      }
      default -> in.skipNBytes(2);
    }
  }

  /** Skips what says which type it is, and where in it the annotation stands. */
  private void skipTarget() throws IOException {
    switch (in.readUnsignedByte()) {
      case 0x00, 0x01, 0x16 -> in.skipNBytes(1);
      case 0x10, 0x11, 0x12, 0x17 -> in.skipNBytes(2);
      case 0x13, 0x14, 0x15 -> {
        // A field, what a method returns, and the object that it is called on have no more.
      }
      default -> throw new IOException("unknown place of an annotation");
    }
    in.skipNBytes(2L * in.readUnsignedByte());
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks for Telltale's annotations in a class file; they are kept there for compilers. */
final class ClassMarks extends ClassVisitor {

  private static final String PACKAGE = "Lio/telltale/annotations/";
  private static final byte[] MENTION = PACKAGE.getBytes(StandardCharsets.ISO_8859_1);
  private static final String ERROR_CODE = PACKAGE + "ErrorCode;";
  private static final String ERROR_SOURCE = PACKAGE + "ErrorSource;";
  private static final String ERROR_MIX_IN = PACKAGE + "ErrorMixIn;";
  private static final String SENSITIVE = PACKAGE + "Sensitive;";
  private static final String ERROR_ATTRIBUTE = PACKAGE + "ErrorAttribute;";

  private String name = "";
  private String source = "";
  private String speaksFor = "";
  private boolean plain;
  private boolean coded;
  private boolean marked;

  private ClassMarks() {
    super(Opcodes.ASM9);
  }

  /** Returns what a class file says; nothing if it has no mark. */
  static Optional<MarkedClass> of(byte[] file, ClassReader reader) {
    if (!mentionsMarks(file)) {
      return Optional.empty();
    }
    ClassMarks marks = new ClassMarks();
    reader.accept(marks, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return marks.marked ? Optional.of(marks.found()) : Optional.empty();
  }

  private static boolean mentionsMarks(byte[] file) {
    for (int i = 0; i + MENTION.length <= file.length; i++) {
      if (file[i] == MENTION[0] && isMention(file, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMention(byte[] file, int start) {
    for (int i = 1; i < MENTION.length; i++) {
      if (file[start + i] != MENTION[i]) {
        return false;
      }
    }
    return true;
  }

  private MarkedClass found() {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return new MarkedClass(name, source.isEmpty() ? "" : folder + source, coded, plain, speaksFor);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    this.name = name;
    plain = (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    this.source = source == null ? "" : source;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    coded |= descriptor.equals(ERROR_CODE);
    marked |= descriptor.equals(ERROR_CODE) || descriptor.equals(SENSITIVE);
    if (!descriptor.equals(ERROR_MIX_IN)) {
      return null;
    }
    marked = true;
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String member, Object value) {
        if (member.equals("value") && value instanceof Type type) {
          speaksFor = type.getInternalName();
        }
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        visitMember(descriptor);
        return null;
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        visitMember(descriptor);
        return null;
      }
    };
  }

  /** Takes in what stands on a field or a method; a code on one is that of an enum constant. */
  private void visitMember(String descriptor) {
    coded |= descriptor.equals(ERROR_SOURCE);
    marked |=
        descriptor.equals(ERROR_SOURCE)
            || descriptor.equals(SENSITIVE)
            || descriptor.equals(ERROR_ATTRIBUTE);
  }
}

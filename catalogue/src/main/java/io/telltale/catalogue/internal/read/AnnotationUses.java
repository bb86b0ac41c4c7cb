/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Collects the annotations of a class file, by their descriptors, wherever they stand. */
final class AnnotationUses extends ClassVisitor {

  private final Set<String> descriptors = new HashSet<>();
  private String source = "";

  private AnnotationUses() {
    super(Opcodes.ASM9);
  }

  static AnnotationUses of(ClassReader reader) {
    AnnotationUses uses = new AnnotationUses();
    reader.accept(uses, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return uses;
  }

  Set<String> descriptors() {
    return descriptors;
  }

  /** Returns the name of the source file, or an empty text. */
  String source() {
    return source;
  }

  private @Nullable AnnotationVisitor use(String descriptor) {
    descriptors.add(descriptor);
    return null;
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    this.source = source == null ? "" : source;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return use(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int type, @Nullable TypePath path, String descriptor, boolean visible) {
    return use(descriptor);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return use(descriptor);
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
        return use(descriptor);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int type, @Nullable TypePath path, String descriptor, boolean visible) {
        return use(descriptor);
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
        return use(descriptor);
      }

      @Override
      public @Nullable AnnotationVisitor visitParameterAnnotation(
          int parameter, String descriptor, boolean visible) {
        return use(descriptor);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int type, @Nullable TypePath path, String descriptor, boolean visible) {
        return use(descriptor);
      }
    };
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.RegistryModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import javax.lang.model.element.Modifier;

/**
 * Turns the model of a module into its registry.
 *
 * <p>A Java method holds 64 KB of code, and one above 8 KB is never compiled to machine code. So a
 * large module's entries are spread over several methods.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class RegistryEmitter {

  /** How many entries one method holds at most, on average. */
  static final int CHUNK = 200;

  private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private final RegistryModel model;
  private final boolean inNamedModule;

  private RegistryEmitter(RegistryModel model, boolean inNamedModule) {
    this.model = model;
    this.inNamedModule = inNamedModule;
  }

  public static TypeSpec.Builder emit(RegistryModel model, boolean inNamedModule) {
    return new RegistryEmitter(model, inNamedModule).registry();
  }

  private TypeSpec.Builder registry() {
    // /** The declared errors of module … */
    // @TelltaleGenerated(format = 1)
    // @ErrorIndex(module = "com.acme.orders", value = {…})
    // public final class TelltaleErrors implements ErrorModule { … }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.registry().poet())
            .addJavadoc(
                "The declared errors of {@code $L}. It holds names, and loads an exception's writer"
                    + " when that is asked for.\n",
                model.module())
            .addAnnotation(RuntimeNames.generated())
            .addAnnotation(index())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeNames.ERROR_MODULE);
    if (inNamedModule) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "exports")
              .build());
    }
    addConstructor(type);
    addConstants(type);
    addTypes(type);
    addWriter(type);
    return type;
  }

  private AnnotationSpec index() {
    // @ErrorIndex.Entry(type = "com.acme.A", domain = "AUTH", code = 201, name = "AUTH-201")
    AnnotationSpec.Builder index =
        AnnotationSpec.builder(RuntimeNames.ERROR_INDEX).addMember("module", "$S", model.module());
    for (RegistryModel.Entry entry : model.entries()) {
      if (entry.codes().isEmpty()) {
        index.addMember("value", "$L", line(entry).build());
      }
      for (RegistryModel.Code code : entry.codes()) {
        IdentityModel identity = code.identity();
        AnnotationSpec.Builder line = line(entry);
        if (!code.constant().isEmpty()) {
          line.addMember("constant", "$S", code.constant());
        }
        line.addMember("domain", "$S", identity.domain())
            .addMember("code", "$L", identity.code())
            .addMember("name", "$S", identity.name());
        index.addMember("value", "$L", line.build());
      }
    }
    return index.build();
  }

  private static AnnotationSpec.Builder line(RegistryModel.Entry entry) {
    return AnnotationSpec.builder(RuntimeNames.ERROR_INDEX.nestedClass("Entry"))
        .addMember("type", "$S", entry.type().canonicalName());
  }

  private void addTypes(TypeSpec.Builder type) {
    // @Override public List<String> types() {
    //   return Collections.unmodifiableList(Arrays.asList("com.acme.A", "com.acme.B"));
    // }
    // No constant: the names would be made when the registry is loaded, and few ever ask for them.
    MethodSpec.Builder types = Declarations.override("types").returns(STRINGS);
    List<RegistryModel.Entry> entries = model.entries();
    if (entries.size() <= CHUNK) {
      types.addStatement("return $T.unmodifiableList($L)", Collections.class, list(entries));
    } else {
      addTypeChunks(type, types);
    }
    type.addMethod(types.build());
  }

  private void addTypeChunks(TypeSpec.Builder type, MethodSpec.Builder types) {
    // List<String> all = new ArrayList<>();
    // all.addAll(types0()); …
    // return Collections.unmodifiableList(all);
    types.addStatement("$T all = new $T<>()", STRINGS, ArrayList.class);
    List<RegistryModel.Entry> entries = model.entries();
    for (int i = 0; i * CHUNK < entries.size(); i++) {
      types.addStatement("all.addAll(types$L())", i);
      int end = Math.min((i + 1) * CHUNK, entries.size());
      type.addMethod(
          MethodSpec.methodBuilder("types" + i)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(STRINGS)
              .addStatement("return $L", list(entries.subList(i * CHUNK, end)))
              .build());
    }
    types.addStatement("return $T.unmodifiableList(all)", Collections.class);
  }

  private static CodeBlock list(List<RegistryModel.Entry> entries) {
    CodeBlock names =
        entries.stream()
            .map(entry -> CodeBlock.of("\n$S", entry.exception().binaryName()))
            .collect(CodeBlock.joining(","));
    return CodeBlock.of("$T.asList($L)", Arrays.class, names);
  }

  private static void addConstructor(TypeSpec.Builder type) {
    // public TelltaleErrors() {}
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addJavadoc("Called by {@link $T}.\n", ServiceLoader.class)
            .addModifiers(Modifier.PUBLIC)
            .build());
  }

  private void addConstants(TypeSpec.Builder type) {
    // @Override public int format() { return 1; }
    // @Override public String name() { return "com.acme.orders"; }
    type.addMethod(
        Declarations.override("format")
            .returns(int.class)
            .addStatement("return $L", Names.FORMAT)
            .build());
    type.addMethod(
        Declarations.override("name")
            .returns(String.class)
            .addStatement("return $S", model.module())
            .build());
  }

  private void addWriter(TypeSpec.Builder type) {
    // @Override public ErrorWriter writer(String type) {
    //   switch (type) { case "com.acme.A": return A_Telltale.INSTANCE; default: return
    // ErrorWriter.NONE; }
    // }
    MethodSpec.Builder writer =
        Declarations.override("writer")
            .returns(RuntimeNames.ERROR_WRITER)
            .addParameter(String.class, "type");
    int chunks = chunks(model.entries().size());
    if (chunks == 1) {
      addCases(writer, model.entries());
    } else {
      // switch (type.hashCode() & 31) { case 0: return writer0(type); … }
      writer.beginControlFlow("switch (type.hashCode() & $L)", chunks - 1);
      for (int i = 0; i < chunks; i++) {
        writer.addCode("case $L:\n$>return writer$L(type);\n$<", i, i);
        type.addMethod(chunk(i, chunks));
      }
      writer.addCode("default:\n$>return $T.NONE;\n$<", RuntimeNames.ERROR_WRITER).endControlFlow();
    }
    type.addMethod(writer.build());
  }

  private MethodSpec chunk(int number, int chunks) {
    MethodSpec.Builder chunk =
        MethodSpec.methodBuilder("writer" + number)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeNames.ERROR_WRITER)
            .addParameter(String.class, "type");
    // String.hashCode is specified, so it is the same when this runs.
    addCases(
        chunk,
        model.entries().stream()
            .filter(entry -> (entry.exception().binaryName().hashCode() & (chunks - 1)) == number)
            .toList());
    return chunk.build();
  }

  private static void addCases(MethodSpec.Builder method, List<RegistryModel.Entry> entries) {
    if (entries.isEmpty()) {
      method.addStatement("return $T.NONE", RuntimeNames.ERROR_WRITER);
      return;
    }
    method.beginControlFlow("switch (type)");
    for (RegistryModel.Entry entry : entries) {
      ClassName writer = entry.type().writer().poet();
      method.addCode("case $S:\n$>return $T.INSTANCE;\n$<", entry.exception().binaryName(), writer);
    }
    method.addCode("default:\n$>return $T.NONE;\n$<", RuntimeNames.ERROR_WRITER).endControlFlow();
  }

  /** Returns the smallest power of two with which no chunk is too large on average. */
  private static int chunks(int entries) {
    int chunks = 1;
    while (chunks * CHUNK < entries) {
      chunks *= 2;
    }
    return chunks;
  }
}

/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.model.SourceModel;
import io.telltale.processor.model.TemplateModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the identities of a large enum over nested classes: a Java method, also the one that
 * initializes a class, holds 64 KB of code.
 */
final class ConstantChunks {

  private static final int CHUNK = 200;
  private static final TypeName IDENTITIES =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.ERROR_IDENTITY);

  private final List<SourceModel.ConstantModel> constants;
  private final UnaryOperator<@Nullable String> keys;

  ConstantChunks(@Nullable SourceModel source, UnaryOperator<@Nullable String> keys) {
    this.constants = source == null ? List.of() : source.constants();
    this.keys = keys;
  }

  boolean isNeeded() {
    return constants.size() > CHUNK;
  }

  private int count() {
    return (constants.size() + CHUNK - 1) / CHUNK;
  }

  /**
   * Adds the nested classes, and the methods that look into each of them.
   *
   * @param names the constants that hold the identities, in the order of the model's
   */
  void addTo(TypeSpec.Builder type, List<String> names, ExceptionModel model) {
    SourceModel source = model.source();
    if (source == null) {
      return;
    }
    if (model.identity() != null) {
      type.addField(IdentityCode.constant("IDENTITY", model.identity()));
    }
    for (int i = 0; i < count(); i++) {
      int end = Math.min((i + 1) * CHUNK, constants.size());
      type.addType(
          chunk(i, source, constants.subList(i * CHUNK, end), names.subList(i * CHUNK, end)));
    }
    addIdentity(type, source, model);
    addList(type, model);
  }

  private TypeSpec chunk(
      int number, SourceModel source, List<SourceModel.ConstantModel> part, List<String> names) {
    // /** Codes from SOLD_OUT on. */
    // private static final class Codes0 { … }
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Codes" + number)
            .addJavadoc("Codes from $L on.\n", part.get(0).name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder of =
        helper("of", RuntimeNames.ERROR_IDENTITY)
            .addParameter(source.type().poet(), "source")
            .beginControlFlow("switch (source)");
    MethodSpec.Builder message =
        helper("message", ClassName.get(String.class))
            .addParameter(RuntimeNames.ERROR_IDENTITY, "identity")
            .addParameter(RuntimeNames.MEMBER_TEXTS, "members");
    for (int i = 0; i < part.size(); i++) {
      type.addField(IdentityCode.constant(names.get(i), source, part.get(i)));
      of.addCode("case $L:\n$>return $L;\n$<", part.get(i).name(), names.get(i));
      TemplateModel template = part.get(i).message();
      if (template != null) {
        message
            .beginControlFlow("if (identity == $L)", names.get(i))
            .addStatement("return $L", IdentityCode.text(template, keys))
            .endControlFlow();
      }
    }
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(of.addCode("default:\n$>return null;\n$<").endControlFlow().build())
        .addMethod(
            helper("all", IDENTITIES)
                .addStatement("return $T.asList($L)", Arrays.class, String.join(", ", names))
                .build())
        .addMethod(message.addStatement("return null").build())
        .build();
  }

  private static MethodSpec.Builder helper(String name, TypeName result) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(result);
  }

  private void addIdentity(TypeSpec.Builder type, SourceModel source, ExceptionModel model) {
    // @Override public ErrorIdentity identity(Throwable error) {
    //   BusinessError source = ((BusinessException) error).error();
    //   ErrorIdentity identity = null;
    //   if (source != null) { identity = Codes0.of(source); }
    //   if (source != null && identity == null) { identity = Codes1.of(source); } …
    //   return identity;
    // }
    MethodSpec.Builder identity =
        Declarations.override("identity")
            .returns(RuntimeNames.ERROR_IDENTITY)
            .addParameter(Throwable.class, "error")
            .addStatement(
                "$T source = (($T) error).$L",
                source.type().poet(),
                model.type().poet(),
                source.access().expression())
            .addStatement("$T identity = null", RuntimeNames.ERROR_IDENTITY);
    for (int i = 0; i < count(); i++) {
      identity
          .beginControlFlow("if (source != null && identity == null)")
          .addStatement("identity = Codes$L.of(source)", i)
          .endControlFlow();
    }
    identity.addStatement(
        model.identity() == null
            ? "return identity"
            : "return identity == null ? IDENTITY : identity");
    type.addMethod(identity.build());
  }

  private void addList(TypeSpec.Builder type, ExceptionModel model) {
    // @Override public List<ErrorIdentity> identities() { … }
    MethodSpec.Builder list =
        Declarations.override("identities")
            .returns(IDENTITIES)
            .addStatement("$T all = new $T<>()", IDENTITIES, ArrayList.class);
    if (model.identity() != null) {
      list.addStatement("all.add(IDENTITY)");
    }
    for (int i = 0; i < count(); i++) {
      list.addStatement("all.addAll(Codes$L.all())", i);
    }
    type.addMethod(list.addStatement("return $T.unmodifiableList(all)", Collections.class).build());
  }

  /** Adds the method that asks each nested class for the message of an identity. */
  void addMessages(TypeSpec.Builder type, ExceptionModel model) {
    // @Override public String message(ErrorIdentity identity, MemberTexts members) {
    //   String text = null;
    //   if (text == null) { text = Codes0.message(identity, members); } …
    //   return text;
    // }
    TemplateModel own = model.message();
    if (own == null && constants.stream().allMatch(constant -> constant.message() == null)) {
      return;
    }
    MethodSpec.Builder message =
        Declarations.override("message")
            .returns(String.class)
            .addParameter(RuntimeNames.ERROR_IDENTITY, "identity")
            .addParameter(RuntimeNames.MEMBER_TEXTS, "members")
            .addStatement("$T text = null", String.class);
    if (own != null) {
      message
          .beginControlFlow("if (identity == IDENTITY)")
          .addStatement("text = $L", IdentityCode.text(own, keys))
          .endControlFlow();
    }
    for (int i = 0; i < count(); i++) {
      message
          .beginControlFlow("if (text == null)")
          .addStatement("text = Codes$L.message(identity, members)", i)
          .endControlFlow();
    }
    type.addMethod(message.addStatement("return text").build());
  }
}
